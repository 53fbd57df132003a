package rufwerk.documents.files.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** ASCII85Decode of PDF (ISO 32000-1 §7.4.3). */
final class Ascii85 extends FilterInputStream {
    private final int[] group = new int[4];
    private int length;
    private int next;
    private boolean ended;

    Ascii85(InputStream encoded) {
        super(encoded);
    }

    @Override
    public int read() throws IOException {
        if (next == length && !fill()) {
            return -1;
        }
        return group[next++];
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        return Single.bytes(this, into, from, most);
    }

    private boolean fill() throws IOException {
        long value = 0;
        int digits = 0;
        while (!ended && digits < 5) {
            int character = in.read();
            if (character < 0 || character == '~') {
                ended = true;
            } else if (character == 'z' && digits == 0) {
                digits = 5;
            } else if (!PdfTokens.isSpace(character)) {
                Refusal.unless(character >= '!' && character <= 'u', Flaw.MALFORMED);
                value = value * 85 + character - '!';
                digits++;
            }
        }
        length = Math.max(0, digits - 1);
        next = 0;
        for (int i = digits; i < 5; i++) {
            value = value * 85 + 84;
        }
        for (int i = 0; i < 4; i++) {
            group[i] = (int) (value >> 24 - 8 * i) & 0xFF;
        }
        return length > 0;
    }
}
