package rufwerk.orders.ordering;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.Verification.Pending;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.Verifications;

/** Records an operator's decision, and lets the orders go on that waited for it. Runs in its caller's transaction. */
@ApplicationScoped
public class SettleVerification {
    private final Verifications verifications;
    private final Orders orders;
    private final EndOrder endOrder;
    private final Clock clock;

    SettleVerification(Verifications verifications, Orders orders, EndOrder endOrder, Clock clock) {
        this.verifications = verifications;
        this.orders = orders;
        this.endOrder = endOrder;
        this.clock = clock;
    }

    public Uni<Void> approved(VerificationId id) {
        return decide(id, Pending::approve, order -> orders.save(order.place(clock.instant())));
    }

    public Uni<Void> rejected(VerificationId id, String reason) {
        return decide(
                id,
                pending -> pending.reject(reason),
                order -> endOrder.with(order.fail(FailureReason.VERIFICATION_REJECTED, clock.instant())));
    }

    /** A verification that is unknown or decided already has nobody waiting for it. */
    private Uni<Void> decide(
            VerificationId id,
            Function<Pending, Verification> decision,
            Function<AwaitingVerification, Uni<? extends NumberOrder>> next) {
        return verifications
                .findForChange(id)
                .chain(found -> found instanceof Pending pending
                        ? verifications.save(decision.apply(pending)).chain(() -> continueOrders(id, next))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> continueOrders(
            VerificationId id, Function<AwaitingVerification, Uni<? extends NumberOrder>> next) {
        return orders.waitingFor(id)
                .onItem()
                .transformToMulti(waiting -> Multi.createFrom().iterable(waiting))
                .onItem()
                .transformToUniAndConcatenate(order -> next.apply(order))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
