package rufwerk.bench;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import rufwerk.bench.machine.Pause;

/** Writes dots when nothing else was written for a while, so that a long measurement does not look like a hang. */
final class SignsOfLife extends FilterOutputStream {
    private static final long SILENCE = Duration.ofSeconds(2).toNanos();
    private static final Duration GLANCE = Duration.ofMillis(250);

    private volatile long writtenAt = System.nanoTime();

    private SignsOfLife(OutputStream out) {
        super(out);
    }

    static PrintStream on(PrintStream out) {
        var life = new SignsOfLife(out);
        var lines = new PrintStream(life, true, out.charset());
        Thread.ofPlatform().daemon().start(() -> life.watch(lines));
        return lines;
    }

    private void watch(PrintStream lines) {
        while (true) {
            Pause.of(GLANCE);
            if (System.nanoTime() - writtenAt > SILENCE) {
                lines.println("           ...");
            }
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        writtenAt = System.nanoTime();
    }
}
