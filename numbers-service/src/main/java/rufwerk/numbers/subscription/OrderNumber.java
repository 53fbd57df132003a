package rufwerk.numbers.subscription;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;

/** A customer picks a number and gets exactly that one. */
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
        record Ordered(Subscription subscription) implements Outcome {}

        /** In test mode: it was free, and it still is. */
        record CouldBeOrdered(PhoneNumber number) implements Outcome {}

        record NotAvailable(PhoneNumber number) implements Outcome {}
    }

    @WithTransaction
    public Uni<Outcome> order(Caller caller, PhoneNumber number, PaymentInterval interval) {
        return numbers.lockFree(number).chain(free -> {
            if (free == null) {
                return Uni.createFrom().item(new Outcome.NotAvailable(number));
            }
            if (caller.test()) {
                return Uni.createFrom().item(new Outcome.CouldBeOrdered(number));
            }
            return take(free, caller, interval);
        });
    }

    private Uni<Outcome> take(InventoryNumber.Free free, Caller caller, PaymentInterval interval) {
        return directions
                .find(free.direction())
                .chain(direction -> startSubscription.start(free, direction, caller.accountId(), interval))
                .invoke(subscription ->
                        Log.infof("Number %s ordered by account %s", subscription.number(), subscription.accountId()))
                .map(Outcome.Ordered::new);
    }
}
