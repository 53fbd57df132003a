package rufwerk.numbers.subscription;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.inventory.Direction;
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
    private final ReserveNumber reserveNumber;

    public OrderNumber(
            Numbers numbers, Directions directions, StartSubscription startSubscription, ReserveNumber reserveNumber) {
        this.numbers = numbers;
        this.directions = directions;
        this.startSubscription = startSubscription;
        this.reserveNumber = reserveNumber;
    }

    /** What became of the wish. */
    public sealed interface Outcome {
        record Ordered(Subscription.Running subscription) implements Outcome {}

        /** Where documents are demanded: the number waits for their approval. */
        record Reserved(Subscription.Waiting subscription) implements Outcome {}

        /** In test mode: it was free, and it still is. */
        record CouldBeOrdered(PhoneNumber number) implements Outcome {}

        /** The number is not free, or the direction has none. */
        record NotAvailable() implements Outcome {}
    }

    /** Exactly this number. A hold of the customer's own ends with the order. */
    @WithTransaction
    public Uni<Outcome> order(Caller caller, PhoneNumber number, Plan plan, Clearance clearance) {
        return order(caller, new Wanted.Exactly(number, null), plan, clearance);
    }

    @WithTransaction
    public Uni<Outcome> order(Caller caller, Wanted wanted, Plan plan, Clearance clearance) {
        return lock(caller, wanted)
                .map(free -> free != null && wanted.isMetBy(free) ? free : null)
                .chain(free -> take(free, caller, plan, clearance));
    }

    private Uni<InventoryNumber.@Nullable Free> lock(Caller caller, Wanted wanted) {
        return switch (wanted) {
            case Wanted.Exactly(var number, var direction) -> numbers.lockFor(caller.accountId(), number);
            case Wanted.AnyOf(var direction) -> numbers.lockLongestFree(direction);
        };
    }

    private Uni<Outcome> take(InventoryNumber.@Nullable Free free, Caller caller, Plan plan, Clearance clearance) {
        if (free == null) {
            return Uni.createFrom().item(new Outcome.NotAvailable());
        }
        if (caller.test()) {
            return Uni.createFrom().item(new Outcome.CouldBeOrdered(free.number()));
        }
        return directions
                .find(free.direction())
                .chain(direction -> direction.offer().restrictions().demandDocuments()
                        ? under(clearance, free, direction, caller.accountId(), plan)
                        : start(free, direction, caller.accountId(), plan))
                .invoke(outcome -> Log.infof(
                        "Number %s of account %s: %s",
                        free.number(), caller.accountId(), outcome.getClass().getSimpleName()));
    }

    private Uni<Outcome> under(
            Clearance clearance, InventoryNumber.Free free, Direction direction, UUID accountId, Plan plan) {
        return switch (clearance) {
            case Clearance.Approved approved -> start(free, direction, accountId, plan);
            case Clearance.Undecided undecided ->
                reserveNumber
                        .reserve(free, direction, accountId, plan, undecided)
                        .map(Outcome.Reserved::new);
            case Clearance.NotAsked notAsked ->
                reserveNumber.reserve(free, direction, accountId, plan).map(Outcome.Reserved::new);
        };
    }

    private Uni<Outcome> start(InventoryNumber.Free free, Direction direction, UUID accountId, Plan plan) {
        return startSubscription.start(free, direction, accountId, plan).map(Outcome.Ordered::new);
    }
}
