package rufwerk.numbers.subscription;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.inventory.PhoneNumber;

/** A customer gives a number back. Nothing of what was paid is paid back. In test mode nothing changes. */
@ApplicationScoped
public class CancelSubscription {
    private final Subscriptions subscriptions;
    private final ChangeRenewal changeRenewal;
    private final TakeStep takeStep;
    private final Clock clock;

    public CancelSubscription(
            Subscriptions subscriptions, ChangeRenewal changeRenewal, TakeStep takeStep, Clock clock) {
        this.subscriptions = subscriptions;
        this.changeRenewal = changeRenewal;
        this.takeStep = takeStep;
        this.clock = clock;
    }

    /** False when the account has no such number. */
    @WithTransaction
    public Uni<Boolean> now(Caller caller, PhoneNumber number) {
        return subscriptions.lock(caller.accountId(), number).chain(found -> {
            if (found == null || caller.test()) {
                return Uni.createFrom().item(found != null);
            }
            return takeStep.take(found.end(EndReason.CANCELLED, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                    .replaceWith(true);
        });
    }

    /**
     * Lets it go on as long as it is paid, and what only waits for its documents no longer. False when the account has no
     * such number.
     */
    @WithTransaction
    public Uni<Boolean> atPeriodEnd(Caller caller, PhoneNumber number) {
        return subscriptions
                .lock(caller.accountId(), number)
                .chain(found -> found instanceof Subscription.Waiting
                        ? now(caller, number)
                        : changeRenewal.change(caller, number, false));
    }
}
