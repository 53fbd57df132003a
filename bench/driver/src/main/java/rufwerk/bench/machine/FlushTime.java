package rufwerk.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long the disk under a folder takes to keep 8 KiB for good, as each commit makes it do. */
public final class FlushTime {
    private static final int PAGE = 8192;
    private static final int FLUSHES = 200;

    private FlushTime() {}

    /** The median. */
    public static Duration in(Path folder) {
        Path file = folder.resolve("flush-time");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            List<Double> nanos = new ArrayList<>();
            for (int i = 0; i <= FLUSHES; i++) {
                long begin = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE), 0);
                channel.force(false);
                nanos.add((double) System.nanoTime() - begin);
            }
            return Duration.ofNanos((long) Rounds.of(nanos).median());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file.toFile().delete();
        }
    }
}
