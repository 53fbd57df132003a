package rufwerk.numbers.subscription;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.ManyNumbers;

/** Gives locked free numbers to accounts, many in few statements, within the caller's transaction. */
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

    /**
     * What becomes of a choice.
     *
     * @param traceparent of the request that wanted it; null: of what runs now
     */
    public record Purchase(
            Choice choice,
            UUID accountId,
            Plan plan,
            @Nullable String traceparent) {
        private InventoryNumber.Active activate(Instant at) {
            return choice.number().activate(accountId, at);
        }

        private Caused<Subscription.Running> start(Instant at) {
            return new Caused<>(
                    NewSubscription.start(UUID.randomUUID(), activate(at), choice.direction(), plan), traceparent);
        }
    }

    /** All for one account. */
    public Uni<List<Subscription.Running>> start(List<Choice> choices, UUID accountId, Plan plan) {
        return start(choices.stream()
                .map(choice -> new Purchase(choice, accountId, plan, null))
                .toList());
    }

    /** In the order of the purchases. */
    public Uni<List<Subscription.Running>> start(List<Purchase> purchases) {
        if (purchases.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Caused<Subscription.Running>> started =
                purchases.stream().map(purchase -> purchase.start(now)).toList();
        return manyNumbers
                .save(purchases.stream().map(purchase -> purchase.activate(now)).toList())
                .chain(() -> subscriptions.addAllCaused(started))
                .replaceWith(
                        started.stream().map(caused -> caused.step().next()).toList());
    }
}
