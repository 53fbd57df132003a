package rufwerk.numbers.subscription;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.WallTime;
import rufwerk.numbers.inventory.PhoneNumber;

/** A customer pays for a number ahead. */
@ApplicationScoped
public class ProlongSubscription {
    /** Nobody means to pay further ahead than that. */
    private static final int MOST_YEARS_AHEAD = 10;

    private final Subscriptions subscriptions;
    private final TakeStep takeStep;
    private final Clock clock;

    public ProlongSubscription(Subscriptions subscriptions, TakeStep takeStep, Clock clock) {
        this.subscriptions = subscriptions;
        this.takeStep = takeStep;
        this.clock = clock;
    }

    /** What became of the wish. */
    public sealed interface Outcome {
        /** In test mode this is what it would be. */
        record Prolonged(Subscription.Running subscription, BigDecimal charge) implements Outcome {}

        record NoSuchNumber(PhoneNumber number) implements Outcome {}

        /** It waits for documents; nothing can be paid before it works. */
        record NotActive(PhoneNumber number) implements Outcome {}

        record TooFarAhead(PhoneNumber number) implements Outcome {}
    }

    @WithTransaction
    public Uni<Outcome> prolong(Caller caller, PhoneNumber number, int months) {
        return subscriptions.lock(caller.accountId(), number).chain(found -> prolong(caller, number, found, months));
    }

    private Uni<Outcome> prolong(Caller caller, PhoneNumber number, Subscription.@Nullable Held found, int months) {
        return switch (found) {
            case null -> Uni.createFrom().item(new Outcome.NoSuchNumber(number));
            case Subscription.Waiting waiting -> Uni.createFrom().item(new Outcome.NotActive(number));
            case Subscription.Paid paid -> prolong(caller, paid, months);
        };
    }

    private Uni<Outcome> prolong(Caller caller, Subscription.Paid found, int months) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Step<Subscription.Running> step = found.prolong(months, now);
        Instant latest = WallTime.at(now).plusYears(MOST_YEARS_AHEAD).toInstant();
        if (step.next().paidUntil().isAfter(latest)) {
            return Uni.createFrom().item(new Outcome.TooFarAhead(found.number()));
        }
        Uni<Subscription.Running> prolonged = caller.test() ? Uni.createFrom().item(step.next()) : takeStep.take(step);
        return prolonged.map(next -> new Outcome.Prolonged(next, next.terms().charge(months)));
    }
}
