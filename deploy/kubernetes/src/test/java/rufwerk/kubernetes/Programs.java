package rufwerk.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** Programs that the tests need: kubectl, node, npm and our own scripts. */
final class Programs {
    private Programs() {}

    /** What it prints; fails with what it complains about. */
    static String run(Path folder, String input, String... command) {
        // The common pool may have one thread only, and a program may write to both until its pipes are full.
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Process process =
                    new ProcessBuilder(command).directory(folder.toFile()).start();
            var complaints = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), readers);
            var output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()), readers);
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (process.waitFor() != 0) {
                throw new AssertionError(
                        "%s: %s%s".formatted(String.join(" ", command), output.join(), complaints.join()));
            }
            return output.join();
        } catch (IOException e) {
            throw new AssertionError("%s is needed for this test, and .ci/run installs it".formatted(command[0]), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
