package rufwerk.orders.privacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Operator;
import rufwerk.orders.accounts.Outcome;
import rufwerk.orders.accounts.RetireAccount;

/**
 * Closes an account for good and has everything about it erased, unless something stands against it.
 *
 * <p>Nothing can be ordered any more from the commit on. What was under way then is caught by telling all services again,
 * see {@link TellAgain}.
 */
@ApplicationScoped
public class OrderErasure {
    private final Erasures erasures;
    private final Contracts contracts;
    private final RetireAccount retireAccount;
    private final PrivacyAnnouncements announcements;
    private final Clock clock;

    OrderErasure(
            Erasures erasures,
            Contracts contracts,
            RetireAccount retireAccount,
            PrivacyAnnouncements announcements,
            Clock clock) {
        this.erasures = erasures;
        this.contracts = contracts;
        this.retireAccount = retireAccount;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Null when none was ordered. */
    @WithSession
    public Uni<@Nullable Erasure> find(AccountId account) {
        return erasures.find(account);
    }

    /** The same again is harmless. Others are asked first, so that no transaction waits for them. */
    public Uni<ErasureOutcome> order(AccountId account, String reason, Operator operator) {
        return contracts
                .liveNumbers(account)
                .chain(live -> Panache.withTransaction(() -> erasures.find(account)
                        .chain(before -> before != null
                                ? Uni.createFrom().item(new ErasureOutcome.Ordered(before))
                                : order(Erasure.ordered(account, reason, operator, clock.instant()), live > 0))));
    }

    @WithTransaction
    Uni<ErasureOutcome> order(Erasure erasure, boolean hasNumbers) {
        AccountId account = erasure.account();
        // From here on nobody else changes the account, and no hold comes in between.
        return retireAccount
                .lock(account)
                .chain(known -> known
                        ? erasures.obstacles(account).chain(found -> {
                            Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
                            obstacles.addAll(found);
                            if (hasNumbers) {
                                obstacles.add(Obstacle.LIVE_NUMBERS);
                            }
                            return obstacles.isEmpty()
                                    ? begin(erasure)
                                    : Uni.createFrom().item(new ErasureOutcome.Kept(obstacles));
                        })
                        : Uni.createFrom().item(new ErasureOutcome.Unknown()));
    }

    private Uni<ErasureOutcome> begin(Erasure erasure) {
        return retireAccount
                .forGood(erasure.account(), erasure.orderedBy())
                .map(OrderErasure::done)
                .chain(() -> erasures.add(erasure))
                .chain(() -> announcements.erasing(erasure.account(), erasure.orderedAt()))
                .invoke(() -> Log.infof(
                        "Account %s is erased, by %s",
                        erasure.account(), erasure.orderedBy().name()))
                .replaceWith(new ErasureOutcome.Ordered(erasure));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var result) -> result;
            case Outcome.Refused<T>(var reason) -> throw new IllegalStateException("Cannot be closed: " + reason);
        };
    }

    /** A service has answered. */
    @WithTransaction
    public Uni<Void> prove(AccountId account, Proof proof) {
        return erasures.prove(account, proof);
    }

    /** Tells the services again of at most so many erasures. How many that were. */
    @WithTransaction
    Uni<Integer> tellAgain(Instant toldBefore, Instant orderedAfter, int limit) {
        Instant now = clock.instant();
        return erasures.tellAgain(toldBefore, orderedAfter, now, limit)
                .chain(accounts -> Multi.createFrom()
                        .iterable(accounts)
                        .onItem()
                        .transformToUniAndConcatenate(account -> announcements.erasing(account, now))
                        .collect()
                        .last()
                        .replaceWith(accounts.size()));
    }
}
