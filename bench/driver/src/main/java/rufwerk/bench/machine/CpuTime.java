package rufwerk.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What processes and this machine have computed so far, as Linux counts it: in hundredths of a second. */
public final class CpuTime {
    private static final long TICK_MILLIS = 10;

    // In /proc/<pid>/stat, counted from behind the name, which may hold spaces itself.
    private static final int USER = 11;
    private static final int CHILDREN_IN_KERNEL = 14;

    // In the first line of /proc/stat, counted from behind "cpu".
    private static final int IDLE = 3;
    private static final int WAITING_FOR_DISK = 4;
    private static final int STOLEN = 7;

    private CpuTime() {}

    /** With the children that have ended; zero when it is gone itself. */
    public static Duration of(long pid) {
        try {
            return ofStat(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (IOException gone) {
            return Duration.ZERO;
        }
    }

    /** With its children and theirs, ended or not. */
    public static Duration ofFamily(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
                .map(process -> of(process.pid()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * All processors together.
     *
     * @param busy computing, for whomever
     * @param total of all processors: twice as fast as the clock on a machine with two
     */
    public record Machine(Duration busy, Duration total) {

        public static Machine now() {
            try (var lines = Files.lines(Path.of("/proc/stat"))) {
                return ofStat(lines.findFirst().orElseThrow());
            } catch (IOException e) {
                throw new UncheckedIOException("This is measured on Linux alone", e);
            }
        }

        static Machine ofStat(String line) {
            String[] fields = line.substring("cpu".length()).strip().split(" +");
            long total = ticks(fields, 0, STOLEN);
            long idle = ticks(fields, IDLE, WAITING_FOR_DISK);
            return new Machine(duration(total - idle), duration(total));
        }
    }

    static Duration ofStat(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return duration(ticks(fields, USER, CHILDREN_IN_KERNEL));
    }

    private static long ticks(String[] fields, int from, int to) {
        long sum = 0;
        for (int field = from; field <= to; field++) {
            sum += Long.parseLong(fields[field]);
        }
        return sum;
    }

    private static Duration duration(long ticks) {
        return Duration.ofMillis(ticks * TICK_MILLIS);
    }
}
