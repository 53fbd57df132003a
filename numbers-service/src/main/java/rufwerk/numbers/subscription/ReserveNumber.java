package rufwerk.numbers.subscription;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import rufwerk.numbers.WallTime;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.Numbers;

/** Keeps a locked free number for an account whose documents are not approved yet, within the caller's transaction. */
@ApplicationScoped
public class ReserveNumber {
    /** The word of documents-service may have come before there was a reservation to hear it. */
    private static final Duration FIRST_LOOK = Duration.ofMinutes(1);

    private final Numbers numbers;
    private final Subscriptions subscriptions;
    private final LifecycleConfig config;
    private final Clock clock;

    public ReserveNumber(Numbers numbers, Subscriptions subscriptions, LifecycleConfig config, Clock clock) {
        this.numbers = numbers;
        this.subscriptions = subscriptions;
        this.config = config;
        this.clock = clock;
    }

    /** Under this check. */
    public Uni<Subscription.Waiting> reserve(
            InventoryNumber.Free free, Direction direction, UUID accountId, Plan plan, Clearance.Undecided undecided) {
        Instant now = now();
        return reserve(
                free.activate(accountId, now),
                direction,
                plan,
                new PendingCheck(undecided.checkId(), undecided.documentsMissing(), now.plus(FIRST_LOOK), latest(now)));
    }

    /** Under a new check, of which documents-service hears soon. */
    public Uni<Subscription.Waiting> reserve(
            InventoryNumber.Free free, Direction direction, UUID accountId, Plan plan) {
        Instant now = now();
        return reserve(
                free.activate(accountId, now),
                direction,
                plan,
                new PendingCheck(UUID.randomUUID(), false, now, latest(now)));
    }

    private Uni<Subscription.Waiting> reserve(
            InventoryNumber.Active reserved, Direction direction, Plan plan, PendingCheck check) {
        return numbers.save(reserved)
                .chain(() -> subscriptions.add(
                        NewSubscription.reserve(UUID.randomUUID(), reserved, direction, plan, check)));
    }

    private Instant latest(Instant now) {
        return WallTime.plusDays(now, config.waitingDays());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
