package rufwerk.numbers.subscription;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.inventory.PhoneNumber;

/** A customer decides whether a number goes on after the time that is paid. Repeating it changes nothing. */
@ApplicationScoped
public class ChangeRenewal {
    private final Subscriptions subscriptions;
    private final TakeStep takeStep;
    private final Clock clock;

    public ChangeRenewal(Subscriptions subscriptions, TakeStep takeStep, Clock clock) {
        this.subscriptions = subscriptions;
        this.takeStep = takeStep;
        this.clock = clock;
    }

    /** False when the account has no such number. In test mode nothing changes. */
    @WithTransaction
    public Uni<Boolean> change(Caller caller, PhoneNumber number, boolean renewsItself) {
        return subscriptions.lock(caller.accountId(), number).chain(found -> {
            if (found == null || caller.test() || found.renewsItself() == renewsItself) {
                return Uni.createFrom().item(found != null);
            }
            return change(found, renewsItself).replaceWith(true);
        });
    }

    /** A number that does not work yet has no interval to end: nobody needs to hear of it. */
    private Uni<?> change(Subscription.Held held, boolean renewsItself) {
        return switch (held) {
            case Subscription.Waiting waiting -> subscriptions.saveWaiting(waiting.withRenewal(renewsItself));
            case Subscription.Paid paid ->
                takeStep.take(paid.switchRenewal(clock.instant().truncatedTo(ChronoUnit.MICROS)));
        };
    }
}
