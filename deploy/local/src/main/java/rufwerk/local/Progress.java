package rufwerk.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Says what happens while it happens, each line with the seconds since the start. */
public final class Progress {
    private final PrintStream out;
    private final long start = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void step(String what, Runnable work) {
        long begin = System.nanoTime();
        step(
                what,
                () -> {
                    work.run();
                    return seconds(begin);
                },
                taken -> taken + " s");
    }

    /** Nothing is caught: a failed step is marked, and its exception goes on to whoever asked. */
    public <T> T step(String what, Supplier<T> work, Function<T, String> told) {
        out.print("%7s s  %s ... ".formatted(seconds(start), what));
        out.flush();
        String ending = "FAILED";
        try {
            T result = work.get();
            ending = told.apply(result);
            return result;
        } finally {
            out.println(ending);
        }
    }

    public void note(String line) {
        out.println("%7s s  %s".formatted(seconds(start), line));
    }

    public void plain(String text) {
        out.println(text);
    }

    static String seconds(Duration taken) {
        return "%.1f".formatted(taken.toMillis() / 1000.0);
    }

    private static String seconds(long sinceNanos) {
        return seconds(Duration.ofNanos(System.nanoTime() - sinceNanos));
    }
}
