package rufwerk.durchwahl.lease;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Asker.Customer;
import rufwerk.durchwahl.book.Decisions;
import rufwerk.durchwahl.book.Entry.Released;
import rufwerk.durchwahl.book.Lease;
import rufwerk.durchwahl.book.LeaseBook;

/** Ends a customer's lease before its time. The number leads on for as long as others lease it, and then rests. */
@ApplicationScoped
public class ReleaseLease {
    private final Decisions decisions;

    ReleaseLease(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Whether the customer had such a lease. */
    public Uni<Boolean> release(Customer customer, UUID id) {
        return decisions.decide(book -> release(book, customer, id));
    }

    private static boolean release(LeaseBook book, Customer customer, UUID id) {
        @Nullable Lease lease = book.lease(id);
        if (lease == null || !lease.asker().equals(customer)) {
            return false;
        }
        Lease ended = lease.until(Lease.end(book.now(), Duration.ZERO));
        book.enter(new Released(ended, endOfOthers(book, lease), book.now()));
        return true;
    }

    private static Instant endOfOthers(LeaseBook book, Lease released) {
        return book.leasesOf(released.durchwahl()).descendingSet().stream()
                .filter(lease -> !lease.id().equals(released.id()))
                .findFirst()
                .map(Lease::validUntil)
                .orElse(book.now());
    }
}
