package rufwerk.kit.testing;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Libraries that describe themselves at length, in every test and before every line a person should read. */
final class TalkativeLibraries {
    /** Held for good: a logger that nobody holds forgets its level. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("org.apache.kafka"), Logger.getLogger("io.zonky"));

    private TalkativeLibraries() {}

    static void quieten() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
