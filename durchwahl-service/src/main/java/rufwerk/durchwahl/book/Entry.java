package rufwerk.durchwahl.book;

import java.time.Instant;

/** What happened. The journal is made of these, and everything in memory follows from them alone. */
public sealed interface Entry {
    Instant at();

    /** Something happened to a lease. */
    sealed interface OfLease extends Entry {
        /** As it is from then on. */
        Lease lease();

        /** When the number stops to lead anywhere: the end of its last lease. */
        Instant routeUntil();
    }

    record Leased(Lease lease, Instant routeUntil, Instant at) implements OfLease {}

    record Renewed(Lease lease, Instant routeUntil, Instant at) implements OfLease {}

    /** The asker wanted it to end, so it did. */
    record Released(Lease lease, Instant routeUntil, Instant at) implements OfLease {}

    record Expired(Lease lease, Instant routeUntil, Instant at) implements OfLease {}

    /** Blocks were added, removed, or are in another state: whoever remembers them reads them again. */
    record PoolChanged(Instant at) implements Entry {}

    /** From here on the journal goes on in another part of its table. */
    record PartOpened(Instant at) implements Entry {}
}
