package rufwerk.orders.ordering;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.ordering.NumberOrder.Step;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.Verification.Pending;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.VerificationNotifications;
import rufwerk.orders.verification.Verifications;

/** Records an operator's decision, and lets the orders go on that waited for it. Runs in its caller's transaction. */
@ApplicationScoped
public class SettleVerification {
    private final Verifications verifications;
    private final Orders orders;
    private final EndOrder endOrder;
    private final Notifications notifications;
    private final VerificationNotifications verificationNotifications;
    private final Clock clock;

    SettleVerification(
            Verifications verifications,
            Orders orders,
            EndOrder endOrder,
            Notifications notifications,
            VerificationNotifications verificationNotifications,
            Clock clock) {
        this.verifications = verifications;
        this.orders = orders;
        this.endOrder = endOrder;
        this.notifications = notifications;
        this.verificationNotifications = verificationNotifications;
        this.clock = clock;
    }

    public Uni<Void> approved(VerificationId id) {
        return decide(id, Pending::approve, order -> place(order.place(clock.instant())));
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
                        ? keep(decision.apply(pending)).chain(() -> continueOrders(id, next))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(Verification decided) {
        Instant now = clock.instant();
        return verifications.save(decided, now).chain(() -> verificationNotifications.tell(decided, now));
    }

    private Uni<Placed> place(Step<Placed> step) {
        return orders.save(step).call(() -> notifications.tell(step.event()));
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
