package rufwerk.durchwahl.lease;

import java.util.Optional;
import rufwerk.durchwahl.book.Entry;
import rufwerk.durchwahl.book.Entry.Expired;
import rufwerk.durchwahl.book.Entry.Leased;
import rufwerk.durchwahl.book.Entry.PartOpened;
import rufwerk.durchwahl.book.Entry.PoolChanged;
import rufwerk.durchwahl.book.Entry.Released;
import rufwerk.durchwahl.book.Entry.Renewed;

/** What other services learn of a lease. */
public sealed interface LeaseEvent permits DurchwahlLeased, DurchwahlRenewed, DurchwahlReleased, DurchwahlExpired {

    /** The number it is about. */
    String durchwahl();

    /** Empty when the entry is our own affair. */
    static Optional<LeaseEvent> of(Entry entry) {
        return switch (entry) {
            case Leased leased -> Optional.of(DurchwahlLeased.of(leased));
            case Renewed renewed -> Optional.of(DurchwahlRenewed.of(renewed));
            case Released released -> Optional.of(DurchwahlReleased.of(released));
            case Expired expired -> Optional.of(DurchwahlExpired.of(expired));
            case PoolChanged changed -> Optional.empty();
            case PartOpened opened -> Optional.empty();
        };
    }
}
