package rufwerk.documents.files.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** ASCIIHexDecode of PDF (ISO 32000-1 §7.4.2). */
final class AsciiHex extends FilterInputStream {

    AsciiHex(InputStream encoded) {
        super(encoded);
    }

    @Override
    public int read() throws IOException {
        int high = digit();
        if (high < 0) {
            return -1;
        }
        return high << 4 | Math.max(0, digit());
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        return Single.bytes(this, into, from, most);
    }

    private int digit() throws IOException {
        for (int character = in.read(); character >= 0 && character != '>'; character = in.read()) {
            if (!PdfTokens.isSpace(character)) {
                int digit = Character.digit(character, 16);
                Refusal.unless(digit >= 0, Flaw.MALFORMED);
                return digit;
            }
        }
        return -1;
    }
}
