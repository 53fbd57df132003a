package rufwerk.documents.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip of which nothing stays in memory: whoever adds to it takes the bytes that it grew by. For one thread at a time.
 *
 * <p>Nothing is compressed, as documents are so already, and it may run on an event loop.
 */
final class GrowingZip {
    private final ByteArrayOutputStream grown = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(grown);

    GrowingZip() {
        zip.setLevel(Deflater.NO_COMPRESSION);
    }

    /** A file begins, and the one before it ends. */
    byte[] begin(String name) {
        return growth(() -> zip.putNextEntry(new ZipEntry(name)));
    }

    byte[] add(byte[] bytes) {
        return add(bytes, 0, bytes.length);
    }

    byte[] add(byte[] bytes, int from, int count) {
        return growth(() -> zip.write(bytes, from, count));
    }

    /** No file comes any more. */
    byte[] end() {
        return growth(zip::close);
    }

    private byte[] growth(Step step) {
        try {
            step.run();
            byte[] growth = grown.toByteArray();
            grown.reset();
            return growth;
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes everything", e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
