package rufwerk.documents.files.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Counts what the packed parts of one file unpack to, and stops when it is too much. */
final class Unpacking {
    private static final int PIECE = 16 * 1024;

    private long left;

    Unpacking(long most) {
        this.left = most;
    }

    /** What is not packed. */
    void count(long bytes) {
        left -= bytes;
        Refusal.unless(left >= 0, Flaw.INFLATED);
    }

    /** Counted, not kept. */
    long count(InputStream packed) {
        return drain(packed, null);
    }

    /** Kept, so there is a limit of its own. */
    byte[] bytes(InputStream packed, long most) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        drain(packed, new Kept(kept, most));
        return kept.toByteArray();
    }

    static InputStream inflated(InputStream packed) {
        return new InflaterInputStream(packed);
    }

    private record Kept(ByteArrayOutputStream bytes, long most) {
        void add(byte[] piece, int count) {
            Refusal.unless(bytes.size() + count <= most, Flaw.INFLATED);
            bytes.write(piece, 0, count);
        }
    }

    private long drain(InputStream packed, @Nullable Kept kept) {
        long total = 0;
        byte[] piece = new byte[PIECE];
        try (packed) {
            for (int count = packed.read(piece); count >= 0; count = packed.read(piece)) {
                total += count;
                count(count);
                if (kept != null) {
                    kept.add(piece, count);
                }
            }
        } catch (ZipException damaged) {
            throw new Refusal(Flaw.MALFORMED);
        } catch (IOException endedEarly) {
            // Without its checksum at the end, as some programs write it.
        }
        return total;
    }
}
