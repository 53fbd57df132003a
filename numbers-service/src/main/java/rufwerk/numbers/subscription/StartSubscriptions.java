package rufwerk.numbers.subscription;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.ManyNumbers;

/** Gives locked free numbers to an account, many in few statements, within the caller's transaction. */
@ApplicationScoped
public class StartSubscriptions {
    private final ManyNumbers manyNumbers;
    private final Subscriptions subscriptions;
    private final Clock clock;

    public StartSubscriptions(ManyNumbers manyNumbers, Subscriptions subscriptions, Clock clock) {
        this.manyNumbers = manyNumbers;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** A locked free number, and the direction it belongs to. */
    public record Choice(InventoryNumber.Free number, Direction direction) {}

    public Uni<List<Subscription.Running>> start(List<Choice> choices, UUID accountId, Plan plan) {
        if (choices.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<InventoryNumber.Active> active = choices.stream()
                .map(choice -> choice.number().activate(accountId, now))
                .toList();
        List<Step<Subscription.Running>> started = choices.stream()
                .map(choice -> NewSubscription.start(
                        UUID.randomUUID(), choice.number().activate(accountId, now), choice.direction(), plan))
                .toList();
        return manyNumbers
                .save(active)
                .chain(() -> subscriptions.addAll(started))
                .replaceWith(started.stream().map(Step::next).toList());
    }
}
