package rufwerk.durchwahl.book.store;

import java.time.Instant;
import java.util.Locale;
import rufwerk.durchwahl.book.Entry;
import rufwerk.durchwahl.book.Entry.Expired;
import rufwerk.durchwahl.book.Entry.Leased;
import rufwerk.durchwahl.book.Entry.PartOpened;
import rufwerk.durchwahl.book.Entry.PoolChanged;
import rufwerk.durchwahl.book.Entry.Released;
import rufwerk.durchwahl.book.Entry.Renewed;
import rufwerk.durchwahl.book.Lease;

/** What an entry is called in the table. */
enum EntryKind {
    LEASED,
    RENEWED,
    RELEASED,
    EXPIRED,
    POOL_CHANGED,
    PART_OPENED;

    static EntryKind of(Entry entry) {
        return switch (entry) {
            case Leased leased -> LEASED;
            case Renewed renewed -> RENEWED;
            case Released released -> RELEASED;
            case Expired expired -> EXPIRED;
            case PoolChanged changed -> POOL_CHANGED;
            case PartOpened opened -> PART_OPENED;
        };
    }

    static EntryKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOfLease() {
        return this != POOL_CHANGED && this != PART_OPENED;
    }

    Entry entry(Lease lease, Instant routeUntil, Instant at) {
        return switch (this) {
            case LEASED -> new Leased(lease, routeUntil, at);
            case RENEWED -> new Renewed(lease, routeUntil, at);
            case RELEASED -> new Released(lease, routeUntil, at);
            case EXPIRED -> new Expired(lease, routeUntil, at);
            case POOL_CHANGED, PART_OPENED -> throw new IllegalArgumentException("Not of a lease");
        };
    }

    Entry entry(Instant at) {
        return this == POOL_CHANGED ? new PoolChanged(at) : new PartOpened(at);
    }
}
