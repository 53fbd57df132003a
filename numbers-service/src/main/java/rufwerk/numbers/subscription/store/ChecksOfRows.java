package rufwerk.numbers.subscription.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.subscription.DueCheck;
import rufwerk.numbers.subscription.Subscription.Waiting;

/** What rows wait for: the checks of documents-service. */
@ApplicationScoped
class ChecksOfRows {
    private final SubscriptionRows rows;

    ChecksOfRows(SubscriptionRows rows) {
        this.rows = rows;
    }

    Uni<@Nullable Waiting> lockWaiting(UUID checkId) {
        return SubscriptionRow.<SubscriptionRow>find("checkId = ?1 and endedAt is null", checkId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(row -> row == null ? null : rows.readWaiting(row));
    }

    Uni<Void> saveWaiting(Waiting subscription) {
        return SubscriptionRows.of(subscription)
                .invoke(row -> row.waitFor(subscription))
                .replaceWithVoid();
    }

    Uni<List<DueCheck>> claim(Instant now, Instant again, int atMost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                UPDATE subscription
                                   SET ask_at = :again
                                 WHERE id IN (SELECT id FROM subscription
                                               WHERE check_id IS NOT NULL AND ask_at <= :now
                                               ORDER BY ask_at
                                               LIMIT :atMost
                                                 FOR UPDATE SKIP LOCKED)
                                RETURNING id""", UUID.class)
                        .setParameter("again", again)
                        .setParameter("now", now)
                        .setParameter("atMost", atMost)
                        .getResultList())
                .chain(ids -> SubscriptionRow.<SubscriptionRow>list("id in ?1", ids))
                .map(claimed -> claimed.stream()
                        .map(row -> new DueCheck(Objects.requireNonNull(row.checkId), rows.readWaiting(row)))
                        .toList());
    }

    Uni<Void> forget(UUID checkId) {
        return SubscriptionRow.update("checkId = null, askAt = null where checkId = ?1", checkId)
                .replaceWithVoid();
    }
}
