package rufwerk.numbers.subscription;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import rufwerk.numbers.WallTime;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.RestingNumbers;

/** Takes a locked subscription a step on, within the caller's transaction. The number of one that ended rests. */
@ApplicationScoped
public class TakeStep {
    private final Subscriptions subscriptions;
    private final RestingNumbers restingNumbers;
    private final LifecycleConfig config;
    private final List<SubscriptionOver> listeners;

    public TakeStep(
            Subscriptions subscriptions,
            RestingNumbers restingNumbers,
            LifecycleConfig config,
            @All List<SubscriptionOver> listeners) {
        this.subscriptions = subscriptions;
        this.restingNumbers = restingNumbers;
        this.config = config;
        this.listeners = listeners;
    }

    public <S extends Subscription> Uni<S> take(Step<S> step) {
        return subscriptions
                .save(step)
                .call(next -> next instanceof Subscription.Ended ended
                        ? rest(ended).chain(() -> tell(ended))
                        : Uni.createFrom().voidItem())
                .invoke(next -> Log.infof(
                        "Number %s of account %s: %s",
                        next.number(), next.accountId(), step.event().getClass().getSimpleName()));
    }

    private Uni<Void> tell(Subscription.Ended ended) {
        return listeners.stream()
                .map(listener -> listener.ended(ended))
                .reduce(Uni.createFrom().voidItem(), (before, next) -> before.chain(() -> next));
    }

    private Uni<Void> rest(Subscription.Ended ended) {
        // Nobody can mean the account by a number that never worked for it.
        int days = ended.served() ? config.restDays() : 0;
        return restingNumbers.add(new InventoryNumber.Resting(
                ended.number(), ended.direction(), WallTime.plusDays(ended.endedAt(), days)));
    }
}
