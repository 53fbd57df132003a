package rufwerk.orders.ordering;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.ordering.NumberOrder.Step;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.Verification.MoreAsked;
import rufwerk.orders.verification.Verification.Open;
import rufwerk.orders.verification.Verification.Pending;
import rufwerk.orders.verification.Verification.Remark;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.VerificationNotifications;
import rufwerk.orders.verification.Verifications;

/**
 * Takes a verification a step on, and with it the orders that wait for it. Runs in its caller's transaction.
 *
 * <p>An operator's word about a verification that is unknown or not open any more comes too late or twice, and changes
 * nothing.
 */
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
        return ifOpen(id, open -> settle(open.approve(), (order, at) -> place(order.place(at))));
    }

    public Uni<Void> rejected(VerificationId id, Remark why) {
        return ifOpen(
                id,
                open -> settle(
                        open.reject(why),
                        (order, at) -> endOrder.with(order.fail(FailureReason.VERIFICATION_REJECTED, at))));
    }

    /** Its orders go on waiting. */
    public Uni<Void> moreAsked(VerificationId id, Remark what) {
        Instant now = clock.instant();
        return ifOpen(id, open -> keep(open.askMore(what, now), now));
    }

    /** Its orders go on waiting. */
    Uni<Pending> answered(MoreAsked asked) {
        Instant now = clock.instant();
        Pending pending = asked.answer(now);
        return keep(pending, now).replaceWith(pending);
    }

    Uni<Void> expired(Open open) {
        return settle(open.expire(), (order, at) -> endOrder.with(order.fail(FailureReason.VERIFICATION_EXPIRED, at)));
    }

    Uni<Void> cancelled(Verification.Cancelled cancelled) {
        return settle(cancelled, (order, at) -> endOrder.with(order.cancel(at)));
    }

    private Uni<Void> ifOpen(VerificationId id, Function<Open, Uni<Void>> step) {
        return verifications
                .findForChange(id)
                .chain(found -> found instanceof Open open
                        ? step.apply(open)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> settle(
            Verification settled, BiFunction<AwaitingVerification, Instant, Uni<? extends NumberOrder>> next) {
        Instant now = clock.instant();
        return keep(settled, now).chain(() -> continueOrders(settled.id(), order -> next.apply(order, now)));
    }

    private Uni<Void> keep(Verification next, Instant at) {
        return verifications.save(next, at).chain(() -> verificationNotifications.tell(next, at));
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
