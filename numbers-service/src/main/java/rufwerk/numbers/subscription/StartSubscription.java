package rufwerk.numbers.subscription;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.Numbers;

/** Gives a locked free number to an account, within the caller's transaction. */
@ApplicationScoped
public class StartSubscription {
    private final Numbers numbers;
    private final Subscriptions subscriptions;
    private final Clock clock;

    public StartSubscription(Numbers numbers, Subscriptions subscriptions, Clock clock) {
        this.numbers = numbers;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    public Uni<Subscription> start(
            InventoryNumber.Free free, Direction direction, UUID accountId, PaymentInterval interval) {
        InventoryNumber.Active active = free.activate(accountId, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Subscription subscription = Subscription.start(UUID.randomUUID(), active, Terms.of(direction.fees(), interval));
        return numbers.save(active).chain(() -> subscriptions.add(subscription)).replaceWith(subscription);
    }
}
