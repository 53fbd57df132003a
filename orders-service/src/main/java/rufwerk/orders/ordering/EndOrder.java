package rufwerk.orders.ordering;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Cancelled;
import rufwerk.orders.ordering.NumberOrder.Ended;
import rufwerk.orders.ordering.NumberOrder.Failed;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.ordering.NumberOrder.Served;
import rufwerk.orders.ordering.NumberOrder.Step;

/** Takes an order to its end, good or bad, and sees to it that the customer hears. Runs in its caller's transaction. */
@ApplicationScoped
public class EndOrder {
    private final Orders orders;
    private final Notifications notifications;
    private final Clock clock;

    EndOrder(Orders orders, Notifications notifications, Clock clock) {
        this.orders = orders;
        this.notifications = notifications;
        this.clock = clock;
    }

    public Uni<Void> completed(OrderId id, PhoneNumber number) {
        return ifPlaced(
                id, order -> with(order.complete(number, clock.instant())).replaceWithVoid());
    }

    public Uni<Void> failed(OrderId id, FailureReason reason) {
        return ifPlaced(id, order -> with(order.fail(reason, clock.instant())).replaceWithVoid());
    }

    /** numbers-service says so of every number that came from an order, whoever ended it. */
    public Uni<Void> numberEnded(OrderId id, NumberEnd end) {
        return orders.findForChange(id).chain(found -> switch (found) {
            case null -> Uni.createFrom().voidItem();
            case Served served -> with(served.lose(end, clock.instant())).replaceWithVoid();
            // What was wanted of numbers-service is done.
            case Cancelled cancelled -> orders.noteReturn(cancelled, end.at());
            case Failed failed -> orders.noteReturn(failed, end.at());
            case AwaitingVerification waiting -> tooEarly(waiting);
            case Placed placed -> tooEarly(placed);
            case Ended before -> Uni.createFrom().voidItem();
        });
    }

    /** That there is a number is told before, under the same key; unless that is still to be replayed. */
    private static Uni<Void> tooEarly(NumberOrder order) {
        return Uni.createFrom().failure(new IllegalStateException("Order " + order.id() + " has no number yet"));
    }

    <S extends NumberOrder> Uni<S> with(Step<S> end) {
        return orders.save(end)
                .call(() -> notifications.tell(end.event()))
                .invoke(order -> Log.infof("Order %s: %s", order.id(), order.state()));
    }

    private interface Ending {
        Uni<Void> of(Placed order);
    }

    /** Only a placed order waits for an answer of numbers-service; to any other it comes too late or twice. */
    private Uni<Void> ifPlaced(OrderId id, Ending ending) {
        return orders.findForChange(id)
                .chain(found -> found instanceof Placed order
                        ? ending.of(order)
                        : Uni.createFrom().voidItem());
    }
}
