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

    public Uni<Subscription.Running> start(
            InventoryNumber.Free free, Direction direction, UUID accountId, PaymentInterval interval) {
        return start(free, direction, accountId, Plan.of(interval));
    }

    public Uni<Subscription.Running> start(InventoryNumber.Free free, Direction direction, UUID accountId, Plan plan) {
        InventoryNumber.Active active = free.activate(accountId, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return numbers.save(active)
                .chain(() -> subscriptions.add(NewSubscription.start(UUID.randomUUID(), active, direction, plan)));
    }
}
