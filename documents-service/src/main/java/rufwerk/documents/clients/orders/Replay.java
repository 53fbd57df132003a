package rufwerk.documents.clients.orders;

import java.time.Instant;

/**
 * Which failed deliveries shall be made again.
 *
 * @param since those that were made then or later
 * @param until and before this
 * @param dryRun count them and change nothing
 */
public record Replay(Instant since, Instant until, boolean dryRun) {

    /** How many are made again, or would be. */
    public record Outcome(long deliveries) {}
}
