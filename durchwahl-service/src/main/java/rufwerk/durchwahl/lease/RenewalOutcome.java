package rufwerk.durchwahl.lease;

import rufwerk.durchwahl.book.Lease;

/** The answer to a customer who wants a lease to last longer. */
public sealed interface RenewalOutcome {

    /** As it is now; no longer than before when its number may make no longer promises. */
    record Kept(Lease lease) implements RenewalOutcome {}

    /** The destination is one that nobody would get a number for any more; the lease ends as it was promised. */
    record Refused(Refusal reason) implements RenewalOutcome {}

    /** The customer has no such lease, or has it no longer. */
    record Unknown() implements RenewalOutcome {}
}
