package rufwerk.durchwahl.lease;

import java.time.Instant;
import rufwerk.durchwahl.book.Lease;

/** The answer to somebody who asks for a number. */
public sealed interface LeaseOutcome {

    record Granted(Lease lease) implements LeaseOutcome {}

    record Refused(Refusal reason) implements LeaseOutcome {}

    /** The asker has as much as they may have now. */
    record TooMany(Instant askAgainAt) implements LeaseOutcome {}
}
