package rufwerk.durchwahl.lease;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Asker.Customer;
import rufwerk.durchwahl.book.Decisions;
import rufwerk.durchwahl.book.Lease;
import rufwerk.durchwahl.book.LeaseBook;
import rufwerk.durchwahl.lease.GrantLease.Wanted;
import rufwerk.durchwahl.lease.RenewalOutcome.Kept;
import rufwerk.durchwahl.lease.RenewalOutcome.Refused;
import rufwerk.durchwahl.lease.RenewalOutcome.Unknown;
import rufwerk.durchwahl.lease.WeighRequest.Hopeless;
import rufwerk.durchwahl.lease.WeighRequest.Promising;

/** Lets a customer's lease last its full validity from now on, under the rules for asking again. */
@ApplicationScoped
public class RenewLease {
    private final ReadLeases readLeases;
    private final WeighRequest weighRequest;
    private final GrantLease grantLease;
    private final Decisions decisions;

    RenewLease(ReadLeases readLeases, WeighRequest weighRequest, GrantLease grantLease, Decisions decisions) {
        this.readLeases = readLeases;
        this.weighRequest = weighRequest;
        this.grantLease = grantLease;
        this.decisions = decisions;
    }

    /** Renews, or says why not. */
    public Uni<RenewalOutcome> renew(Customer customer, UUID id) {
        return readLeases
                .find(customer, id)
                .chain(lease -> lease == null ? Uni.createFrom().item(new Unknown()) : renew(customer, lease));
    }

    private Uni<RenewalOutcome> renew(Customer customer, Lease lease) {
        var request = new LeaseRequest(customer, lease.destination().digits(), null);
        return switch (weighRequest.weigh(request)) {
            case Hopeless(var why) -> Uni.createFrom().item(new Refused(why));
            case Promising(var wanted) -> decisions.decide(book -> renew(book, lease.id(), wanted));
        };
    }

    /** The lease may have ended while this waited for its turn. */
    private RenewalOutcome renew(LeaseBook book, UUID id, Wanted wanted) {
        @Nullable Lease lease = book.lease(id);
        return lease == null ? new Unknown() : new Kept(grantLease.renew(book, wanted, lease));
    }
}
