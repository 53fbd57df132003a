package rufwerk.numbers.checking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BiFunction;
import rufwerk.numbers.subscription.EndReason;
import rufwerk.numbers.subscription.Step;
import rufwerk.numbers.subscription.Subscription.Waiting;
import rufwerk.numbers.subscription.Subscriptions;
import rufwerk.numbers.subscription.TakeStep;

/**
 * Does with a reserved number what was decided about its documents, within the caller's transaction. What does not wait
 * any more (activated, given back, or never reserved) stays as it is, so it happens once however often it is told.
 */
@ApplicationScoped
public class SettleNumberCheck {
    private final Subscriptions subscriptions;
    private final TakeStep takeStep;
    private final Clock clock;

    public SettleNumberCheck(Subscriptions subscriptions, TakeStep takeStep, Clock clock) {
        this.subscriptions = subscriptions;
        this.takeStep = takeStep;
        this.clock = clock;
    }

    /** The number works from now on. */
    public Uni<Void> approved(UUID checkId) {
        return step(checkId, Waiting::activate);
    }

    /** The number is given back. */
    public Uni<Void> rejected(UUID checkId) {
        return step(checkId, (waiting, at) -> waiting.end(EndReason.DOCUMENTS_REJECTED, at));
    }

    /** It goes on waiting. */
    Uni<Void> undecided(UUID checkId, boolean documentsMissing, Instant askAgainAt) {
        return subscriptions
                .lockWaiting(checkId)
                .chain(waiting -> waiting == null
                        ? Uni.createFrom().voidItem()
                        : subscriptions.saveWaiting(waiting.asked(documentsMissing, askAgainAt)));
    }

    private Uni<Void> step(UUID checkId, BiFunction<Waiting, Instant, Step<?>> step) {
        return subscriptions
                .lockWaiting(checkId)
                .chain(waiting -> waiting == null
                        ? Uni.createFrom().voidItem()
                        : takeStep.take(step.apply(waiting, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                                .replaceWithVoid());
    }
}
