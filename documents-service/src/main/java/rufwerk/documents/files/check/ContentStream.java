package rufwerk.documents.files.check;

import java.io.InputStream;

/** A range of a file, from its first byte to its last. */
final class ContentStream extends InputStream {
    private final Content content;
    private final long end;
    private long at;

    ContentStream(Content content, long from, long count) {
        this.content = content;
        this.at = from;
        this.end = from + count;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (at >= end) {
            return -1;
        }
        int count = (int) Math.min(most, end - at);
        content.read(at, into, from, count);
        at += count;
        return count;
    }
}
