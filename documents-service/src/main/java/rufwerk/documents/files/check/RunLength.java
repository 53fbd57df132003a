package rufwerk.documents.files.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** RunLengthDecode of PDF (ISO 32000-1 §7.4.5). */
final class RunLength extends FilterInputStream {
    private static final int END = 128;

    private int left;
    private int repeated = -1;

    RunLength(InputStream encoded) {
        super(encoded);
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            int length = in.read();
            if (length < 0 || length == END) {
                return -1;
            }
            left = length < END ? length + 1 : 257 - length;
            repeated = length < END ? -1 : in.read();
        }
        left--;
        return repeated >= 0 ? repeated : in.read();
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        return Single.bytes(this, into, from, most);
    }
}
