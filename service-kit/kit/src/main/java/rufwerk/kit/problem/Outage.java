package rufwerk.kit.problem;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells "we cannot reach something" from "we have a bug": the first is worth another try, the second is not. */
public final class Outage {
    /** The server is starting, stopping, or was told to end our session. */
    private static final String OPERATOR_INTERVENTION = "57P";

    private Outage() {}

    /** Whether a lost or refused connection, or a wait for one that ended without it, is behind this failure. */
    public static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException
                    || cause instanceof UnknownHostException
                    || cause instanceof ClosedChannelException
                    || cause instanceof ClosedConnectionException
                    || cause instanceof TimeoutException
                    || cause instanceof io.smallrye.mutiny.TimeoutException
                    || (cause instanceof NoStackTraceThrowable && "Timeout".equals(cause.getMessage()))) {
                return true;
            }
        }
        return SqlState.startsWith(OPERATOR_INTERVENTION, failure);
    }
}
