package rufwerk.orders.ordering;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.ordering.NumberOrder.Step;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.Verification.Approved;
import rufwerk.orders.verification.Verification.Cancelled;
import rufwerk.orders.verification.Verification.Expired;
import rufwerk.orders.verification.Verification.Open;
import rufwerk.orders.verification.Verification.Rejected;
import rufwerk.orders.verification.VerificationState;
import rufwerk.orders.verification.Verifications;

/**
 * Takes an order. It goes to numbers-service at once when its verification is approved, and waits while it is pending.
 *
 * <p>The verification stays as it is until this transaction ends, so a decision made meanwhile finds the order waiting.
 */
@ApplicationScoped
public class PlaceOrder {
    private final Orders orders;
    private final Verifications verifications;
    private final Notifications notifications;
    private final Clock clock;

    PlaceOrder(Orders orders, Verifications verifications, Notifications notifications, Clock clock) {
        this.orders = orders;
        this.verifications = verifications;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** What a customer is told. */
    public sealed interface Outcome {
        record Accepted(OrderId id) implements Outcome {}

        record VerificationUnknown() implements Outcome {}

        record VerificationNotUsable(VerificationState state) implements Outcome {}
    }

    @WithTransaction
    public Uni<Outcome> of(AccountId account, OrderRequest request) {
        return verifications.findUnchanging(account, request.verification()).chain(found -> switch (found) {
            case null -> Uni.createFrom().item(new Outcome.VerificationUnknown());
            case Approved approved ->
                accept(approved, request, details -> place(NumberOrder.placed(details, clock.instant())));
            case Open open -> accept(open, request, details -> orders.add(new AwaitingVerification(details)));
            case Rejected rejected -> notUsable(rejected);
            case Expired expired -> notUsable(expired);
            case Cancelled cancelled -> notUsable(cancelled);
        });
    }

    private static Uni<Outcome> notUsable(Verification verification) {
        return Uni.createFrom().item(new Outcome.VerificationNotUsable(verification.state()));
    }

    private Uni<Void> place(Step<Placed> step) {
        return orders.add(step).chain(() -> notifications.tell(step.event()));
    }

    private interface Keep {
        Uni<Void> keep(OrderDetails details);
    }

    private Uni<Outcome> accept(Verification verification, OrderRequest request, Keep keep) {
        Instant now = clock.instant();
        return orders.nextId()
                .chain(id -> keep.keep(new OrderDetails(
                                id,
                                verification.account(),
                                verification.id(),
                                verification.area(),
                                request.linkTo(),
                                request.push(),
                                now,
                                request.test()))
                        .invoke(() -> Log.infof("Order %s of account %s accepted", id, verification.account()))
                        .replaceWith(new Outcome.Accepted(id)));
    }
}
