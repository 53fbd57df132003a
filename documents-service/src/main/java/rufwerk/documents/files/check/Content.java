package rufwerk.documents.files.check;

import java.io.InputStream;

/** The plain bytes of a file, wherever they are. They are read in pieces: a large file need not be in memory. */
public interface Content {

    long size();

    /** Fills the whole range, which lies within the file; an I/O error comes as an UncheckedIOException. */
    void read(long at, byte[] into, int from, int count);

    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public void read(long at, byte[] into, int from, int count) {
                System.arraycopy(bytes, Math.toIntExact(at), into, from, count);
            }
        };
    }

    /** The whole of it, from the first byte to the last. */
    default InputStream stream() {
        return new ContentStream(this, 0, size());
    }
}
