package rufwerk.kit.testing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * Ends a process when this JVM is gone, even by SIGKILL, where no shutdown hook runs.
 *
 * <p>A shell waits on a pipe whose other end only this JVM holds; the kernel closes it whatever we die of.
 */
final class ParentGuard {
    private static final String SCRIPT = "trap '' INT HUP TERM; read -r _; kill -s \"$1\" \"$2\"";

    private ParentGuard() {}

    static Process over(long pid, String signal) throws IOException {
        return new ProcessBuilder("sh", "-c", SCRIPT, "sh", signal, Long.toString(pid))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }
}
