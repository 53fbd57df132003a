package rufwerk.numbers.checking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.subscription.DueCheck;
import rufwerk.numbers.subscription.Subscription.Waiting;
import rufwerk.numbers.subscription.Subscriptions;

/**
 * Asks documents-service about numbers that wait and have not been asked about, or not for long: its event may have been
 * lost, or have come before the reservation was kept. And tells it of what does not wait any more.
 *
 * <p>Any number of replicas share the work, as each has what it claimed for itself for a while. No transaction is open
 * while documents-service is asked. What it does not answer has its turn again soon.
 */
@ApplicationScoped
public class AskAgain {
    private static final int BATCH = 50;

    private final Subscriptions subscriptions;
    private final Directions directions;
    private final NumberChecks numberChecks;
    private final SettleNumberCheck settleNumberCheck;
    private final CheckingConfig config;
    private final Clock clock;

    AskAgain(
            Subscriptions subscriptions,
            Directions directions,
            NumberChecks numberChecks,
            SettleNumberCheck settleNumberCheck,
            CheckingConfig config,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.directions = directions;
        this.numberChecks = numberChecks;
        this.settleNumberCheck = settleNumberCheck;
        this.config = config;
        this.clock = clock;
    }

    /** Batch by batch, until it is nobody's turn: whatever was claimed has its next one later. */
    @Scheduled(every = "{rufwerk.checking.check-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return Uni.createFrom()
                .deferred(this::batch)
                .repeat()
                .whilst(claimed -> claimed > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> batch() {
        Instant now = now();
        return Panache.withTransaction(() -> subscriptions.claimChecks(now, now.plus(config.retryAfter()), BATCH))
                .chain(due -> settleAll(due).replaceWith(due.size()));
    }

    /** One that fails stands in nobody's way; while nobody answers, the circuit breaker makes it quick. */
    private Uni<Void> settleAll(List<DueCheck> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(check -> settle(check)
                        .replaceWith(true)
                        .onFailure(NumberChecks.Unreachable.class)
                        .recoverWithItem(false))
                .filter(settled -> !settled)
                .collect()
                .with(Collectors.counting())
                .invoke(open -> {
                    if (open > 0) {
                        Log.warnf("%d number checks wait until documents-service answers", open);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> settle(DueCheck due) {
        Waiting waiting = due.waiting();
        return waiting == null
                ? numberChecks
                        .withdraw(due.id())
                        .chain(() -> Panache.withTransaction(() -> subscriptions.forgetCheck(due.id())))
                : Panache.withSession(() -> directions.find(waiting.direction()))
                        .chain(direction -> numberChecks.ask(new NumberCheck(
                                due.id(),
                                waiting.accountId(),
                                waiting.settings().documentsGroup(),
                                direction)))
                        .chain(verdict -> Panache.withTransaction(() -> obey(due, verdict)));
    }

    private Uni<Void> obey(DueCheck due, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Approved approved -> settleNumberCheck.approved(due.id());
            case Verdict.Undecided undecided ->
                settleNumberCheck.undecided(due.id(), undecided.documentsMissing(), now().plus(config.askAgainAfter()));
            case Verdict.Rejected rejected -> settleNumberCheck.rejected(due.id());
            case Verdict.GroupUnknown unknown -> settleNumberCheck.rejected(due.id());
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
