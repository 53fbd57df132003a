package rufwerk.documents.files.check;

import java.io.IOException;
import java.io.InputStream;

/** For streams that give one byte at a time. */
final class Single {
    private Single() {}

    static int bytes(InputStream in, byte[] into, int from, int most) throws IOException {
        int count = 0;
        while (count < most) {
            int next = in.read();
            if (next < 0) {
                return count == 0 && most > 0 ? -1 : count;
            }
            into[from + count] = (byte) next;
            count++;
        }
        return count;
    }
}
