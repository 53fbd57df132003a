package rufwerk.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory as Linux counts it; elsewhere zero. */
public final class Memory {
    private Memory() {}

    public static long ofProcess(long pid) {
        return kilobytes(pid, "status", "VmRSS:") * 1024;
    }

    /** PostgreSQL is many processes with much in common: each gets its share of that (PSS). */
    static long ofFamily(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
                .mapToLong(process -> kilobytes(process.pid(), "smaps_rollup", "Pss:") * 1024)
                .sum();
    }

    private static long kilobytes(long pid, String file, String label) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
            return lines.filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinuxOrGone) {
            return 0;
        }
    }
}
