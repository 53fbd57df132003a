package rufwerk.numbers.subscription;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;

/** A customer picks a number and gets exactly that one, or takes what a direction has. */
@ApplicationScoped
public class OrderNumber {
    private final Numbers numbers;
    private final Directions directions;
    private final StartSubscription startSubscription;

    public OrderNumber(Numbers numbers, Directions directions, StartSubscription startSubscription) {
        this.numbers = numbers;
        this.directions = directions;
        this.startSubscription = startSubscription;
    }

    /** What became of the wish. */
    public sealed interface Outcome {
        record Ordered(Subscription.Running subscription) implements Outcome {}

        /** In test mode: it was free, and it still is. */
        record CouldBeOrdered(PhoneNumber number) implements Outcome {}

        /** The number is not free, or the direction has none. */
        record NotAvailable() implements Outcome {}
    }

    @WithTransaction
    public Uni<Outcome> order(Caller caller, PhoneNumber number, PaymentInterval interval) {
        return numbers.lockFree(number).chain(free -> take(free, caller, Plan.of(interval)));
    }

    /** Exactly this number, if it belongs to this direction. */
    @WithTransaction
    public Uni<Outcome> order(Caller caller, DirectionId direction, PhoneNumber number, Plan plan) {
        return numbers.lockFree(number)
                .map(free -> free != null && free.direction().equals(direction) ? free : null)
                .chain(free -> take(free, caller, plan));
    }

    /** Whichever number of the direction has been free longest. */
    @WithTransaction
    public Uni<Outcome> orderAny(Caller caller, DirectionId direction, Plan plan) {
        return numbers.lockLongestFree(direction).chain(free -> take(free, caller, plan));
    }

    private Uni<Outcome> take(InventoryNumber.@Nullable Free free, Caller caller, Plan plan) {
        if (free == null) {
            return Uni.createFrom().item(new Outcome.NotAvailable());
        }
        if (caller.test()) {
            return Uni.createFrom().item(new Outcome.CouldBeOrdered(free.number()));
        }
        return directions
                .find(free.direction())
                .chain(direction -> startSubscription.start(free, direction, caller.accountId(), plan))
                .invoke(subscription ->
                        Log.infof("Number %s ordered by account %s", subscription.number(), subscription.accountId()))
                .map(Outcome.Ordered::new);
    }
}
