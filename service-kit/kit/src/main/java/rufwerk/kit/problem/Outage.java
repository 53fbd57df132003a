package rufwerk.kit.problem;

import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells "we cannot reach something" from "we have a bug": the first is worth another try, the second is not. */
public final class Outage {
    private Outage() {}

    /** Whether a lost or refused connection, or a wait that ended without one, is the reason for this failure. */
    public static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof HttpClosedException
                    || cause.getClass().getSimpleName().equals("ClosedConnectionException")
                    || (cause instanceof VertxException && isAboutAConnection(cause.getMessage()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAboutAConnection(@Nullable String message) {
        return message != null && (message.contains("Connection") || message.contains("Timeout"));
    }
}
