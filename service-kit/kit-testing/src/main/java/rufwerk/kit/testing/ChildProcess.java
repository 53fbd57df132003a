package rufwerk.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that we start, that logs to a file, and that never outlives us.
 *
 * <p>Ctrl-C goes to the whole process group. Children ignore it, so that their parent can stop them in order.
 */
public final class ChildProcess implements AutoCloseable {
    private static final List<String> DEAF_TO_CTRL_C = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Adds to the log file: what was logged before a crash is still there after the restart. */
    public static ChildProcess start(List<String> command, Map<String, String> environment, Path log) {
        List<String> wrapped = new ArrayList<>(DEAF_TO_CTRL_C);
        wrapped.addAll(command);
        var builder = new ProcessBuilder(wrapped)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = builder.start();
            Process guard = ParentGuard.over(process.pid(), "KILL");
            process.onExit().thenRun(guard::destroyForcibly);
            return new ChildProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** As a crash would: nothing is flushed, nobody is told. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to end and does not wait (SIGTERM). */
    public void terminate() {
        process.destroy();
    }

    /** Asks first (SIGTERM), insists later (SIGKILL). */
    @Override
    public void close() {
        terminate();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
