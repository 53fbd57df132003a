package rufwerk.numbers.subscription;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import rufwerk.numbers.WallTime;
import rufwerk.numbers.inventory.ManyNumbers;
import rufwerk.numbers.subscription.StartSubscriptions.Choice;

/**
 * Keeps locked free numbers for an account whose documents are still to be looked at, many in few statements, within the
 * caller's transaction. Each waits under a check of its own, of which documents-service hears soon.
 */
@ApplicationScoped
public class ReserveNumbers {
    private final ManyNumbers manyNumbers;
    private final Subscriptions subscriptions;
    private final LifecycleConfig config;
    private final Clock clock;

    public ReserveNumbers(ManyNumbers manyNumbers, Subscriptions subscriptions, LifecycleConfig config, Clock clock) {
        this.manyNumbers = manyNumbers;
        this.subscriptions = subscriptions;
        this.config = config;
        this.clock = clock;
    }

    public Uni<List<Subscription.Waiting>> reserve(List<Choice> choices, UUID accountId, Plan plan) {
        if (choices.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant latest = WallTime.plusDays(now, config.waitingDays());
        List<Step<Subscription.Waiting>> reserved = choices.stream()
                .map(choice -> NewSubscription.reserve(
                        UUID.randomUUID(),
                        choice.number().activate(accountId, now),
                        choice.direction(),
                        plan,
                        new PendingCheck(UUID.randomUUID(), false, now, latest)))
                .toList();
        return manyNumbers
                .save(choices.stream()
                        .map(choice -> choice.number().activate(accountId, now))
                        .toList())
                .chain(() -> subscriptions.addAll(reserved))
                .replaceWith(reserved.stream().map(Step::next).toList());
    }
}
