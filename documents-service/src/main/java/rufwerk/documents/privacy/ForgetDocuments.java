package rufwerk.documents.privacy;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import rufwerk.documents.privacy.Documented.Use;

/**
 * Erases documents that nobody may keep any more, account by account; each is looked at once a day, by one of the replicas.
 *
 * <p>While an account has numbers, while something of it waits and while it is held, nothing is due. What cannot be looked
 * at, because numbers-service is away, is looked at a day later.
 */
@ApplicationScoped
public class ForgetDocuments {
    private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);
    private static final int BITE = 100;

    private final Documented documented;
    private final Contracts contracts;
    private final RetentionConfig config;
    private final Clock clock;

    public ForgetDocuments(Documented documented, Contracts contracts, RetentionConfig config, Clock clock) {
        this.documented = documented;
        this.contracts = contracts;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{rufwerk.retention.check-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> forget() {
        return Uni.createFrom()
                .deferred(this::someOfThem)
                .repeat()
                .whilst(looked -> looked == BITE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> someOfThem() {
        Instant now = clock.instant();
        return documented
                .nextToLookAt(now.minus(BETWEEN_LOOKS), now, BITE)
                .chain(accounts -> Multi.createFrom()
                        .iterable(accounts)
                        .onItem()
                        .transformToUniAndConcatenate(account -> lookAt(account, now)
                                .onFailure()
                                .invoke(away ->
                                        Log.warnf("Account %s is looked at tomorrow: %s", account, away.getMessage()))
                                .onFailure()
                                .recoverWithNull())
                        .collect()
                        .last()
                        .replaceWith(accounts.size()));
    }

    private Uni<Void> lookAt(UUID account, Instant now) {
        return documented
                .useOf(account)
                .chain(use -> contracts
                        .of(account)
                        .chain(standing -> use.waiting() || use.lastUsedAt() == null || standing.live() > 0
                                ? documented.note(account, null)
                                : settle(
                                        account,
                                        use,
                                        KeptUntil.of(standing.lastEndedAt(), use.lastUsedAt(), config.unusedDays()),
                                        now)));
    }

    private Uni<Void> settle(UUID account, Use use, KeptUntil until, Instant now) {
        return documented
                .note(account, until)
                .chain(() -> use.lastUsedAt() == null || use.held() || !until.isOverAt(now)
                        ? Uni.createFrom().voidItem()
                        : documented
                                .erase(account, use.lastUsedAt())
                                .invoke(erased -> {
                                    if (erased) {
                                        Log.infof(
                                                "Forgot the documents of account %s, kept until %s",
                                                account, until.day());
                                    }
                                })
                                .replaceWithVoid());
    }
}
