package rufwerk.bench.durchwahl;

import java.time.Duration;
import java.util.List;
import rufwerk.local.SuiteProblem;

/**
 * For how long the transaction is held open that somebody forgot to end.
 *
 * @param leases made while a transaction is held open
 * @param longest after so long it is let go all the same
 */
public record DurchwahlOptions(long leases, Duration longest) {
    private static final DurchwahlOptions DEFAULT = new DurchwahlOptions(1_000_000, Duration.ofSeconds(150));

    /** Whoever asks for a number of leases is patient: so slow that it takes longer would be news by itself. */
    private static final long SLOWEST_PER_SECOND = 500;

    /** Nothing, or {@code --leases <number>}. */
    public static DurchwahlOptions parse(List<String> arguments) {
        if (arguments.isEmpty()) {
            return DEFAULT;
        }
        if (arguments.size() == 2
                && arguments.getFirst().equals("--leases")
                && arguments.getLast().matches("[1-9][0-9]{0,7}")) {
            long leases = Long.parseLong(arguments.getLast());
            return new DurchwahlOptions(leases, Duration.ofSeconds(60 + leases / SLOWEST_PER_SECOND));
        }
        throw new SuiteProblem("Options of this measurement: --leases <number>");
    }
}
