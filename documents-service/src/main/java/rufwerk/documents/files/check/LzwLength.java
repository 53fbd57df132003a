package rufwerk.documents.files.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * As many bytes as LZWDecode of PDF would give (ISO 32000-1 §7.4.4), all of them zero: what they are is of no interest
 * here, and without them each code of the table is a length.
 */
final class LzwLength extends FilterInputStream {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int CODES = 4096;

    private final int[] lengths = new int[CODES];
    private int codes = END + 1;
    private int previous;
    private int bits;
    private int bitCount;
    private long left;

    LzwLength(InputStream packed) {
        super(packed);
        for (int code = 0; code < CLEAR; code++) {
            lengths[code] = 1;
        }
    }

    @Override
    public int read() throws IOException {
        while (left == 0) {
            int code = code();
            if (code < 0 || code == END) {
                return -1;
            }
            left = take(code);
        }
        left--;
        return 0;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        return Single.bytes(this, into, from, most);
    }

    private long take(int code) {
        if (code == CLEAR) {
            codes = END + 1;
            previous = 0;
            return 0;
        }
        Refusal.unless(code < codes || code == codes && previous > 0, Flaw.MALFORMED);
        if (previous > 0 && codes < CODES) {
            lengths[codes] = previous + 1;
            codes++;
        }
        previous = lengths[code];
        return previous;
    }

    /** One code early, as all but a few writers do. */
    private int code() throws IOException {
        int width = codes < 511 ? 9 : codes < 1023 ? 10 : codes < 2047 ? 11 : 12;
        while (bitCount < width) {
            int next = in.read();
            if (next < 0) {
                return -1;
            }
            bits = bits << 8 | next;
            bitCount += 8;
        }
        bitCount -= width;
        int code = bits >> bitCount & (1 << width) - 1;
        bits &= (1 << bitCount) - 1;
        return code;
    }
}
