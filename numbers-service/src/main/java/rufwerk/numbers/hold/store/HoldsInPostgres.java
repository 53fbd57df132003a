package rufwerk.numbers.hold.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.hold.Hold;
import rufwerk.numbers.hold.HoldPage;
import rufwerk.numbers.hold.Holds;
import rufwerk.numbers.inventory.PhoneNumber;

/** Holds in their table. The lock on a hold is that on its number's row. */
@ApplicationScoped
class HoldsInPostgres implements Holds {
    private static final String HOLD = "SELECT id, account_id, number, held_at, expires_at FROM number_hold ";
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID ANY = new UUID(0, 0);

    @Override
    public Uni<Integer> lockCount(UUID accountId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('holds ' || :account, 0))",
                                Integer.class)
                        .setParameter("account", accountId.toString())
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery(
                                        "SELECT count(*) FROM number_hold WHERE account_id = :account AND expires_at > :now",
                                        Long.class)
                                .setParameter("account", accountId)
                                .setParameter("now", now)
                                .getSingleResult()))
                .map(Long::intValue);
    }

    @Override
    public Uni<Void> add(Hold hold) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                WITH held AS (
                                    UPDATE phone_number SET state = 'held'
                                     WHERE number = :number AND state = 'free'
                                    RETURNING number)
                                INSERT INTO number_hold (id, number, account_id, held_at, expires_at)
                                SELECT CAST(:id AS uuid), number, CAST(:account AS uuid),
                                       CAST(:heldAt AS timestamptz), CAST(:expiresAt AS timestamptz)
                                  FROM held""")
                        .setParameter("number", hold.number().digits())
                        .setParameter("id", hold.id())
                        .setParameter("account", hold.accountId())
                        .setParameter("heldAt", hold.heldAt())
                        .setParameter("expiresAt", hold.expiresAt())
                        .executeUpdate())
                .invoke(added -> requireOne(added, hold, "is not free"))
                .replaceWithVoid();
    }

    @Override
    public Uni<@Nullable Hold> find(UUID accountId, UUID id, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                HOLD + "WHERE id = :id AND account_id = :account AND expires_at > :now", Object[].class)
                        .setParameter("id", id)
                        .setParameter("account", accountId)
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : hold(row));
    }

    /** Looks again once the number is locked: it may have ended meanwhile. */
    @Override
    public Uni<@Nullable Hold> lock(UUID accountId, UUID id, Instant now) {
        return find(accountId, id, now)
                .chain(hold -> hold == null
                        ? Uni.createFrom().nullItem()
                        : lock(hold.number()).chain(() -> find(accountId, id, now)));
    }

    private static Uni<?> lock(PhoneNumber number) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT number FROM phone_number WHERE number = :number FOR UPDATE", String.class)
                        .setParameter("number", number.digits())
                        .getSingleResult());
    }

    @Override
    public Uni<List<Hold>> page(UUID accountId, Instant now, HoldPage.@Nullable Place after, int atMost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLD + """
                                 WHERE account_id = :account AND expires_at > :now AND (held_at, id) < (:afterHeldAt, :afterId)
                                 ORDER BY held_at DESC, id DESC
                                 LIMIT :atMost""", Object[].class)
                        .setParameter("account", accountId)
                        .setParameter("now", now)
                        .setParameter("afterHeldAt", after == null ? END_OF_TIME : after.heldAt())
                        .setParameter("afterId", after == null ? ANY : after.id())
                        .setParameter("atMost", atMost)
                        .getResultList())
                .map(rows -> rows.stream().map(HoldsInPostgres::hold).toList());
    }

    @Override
    public Uni<Void> extend(Hold hold) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "UPDATE number_hold SET expires_at = :expiresAt WHERE id = :id")
                        .setParameter("expiresAt", hold.expiresAt())
                        .setParameter("id", hold.id())
                        .executeUpdate())
                .invoke(changed -> requireOne(changed, hold, "is not held"))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> end(Hold hold) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                WITH ended AS (DELETE FROM number_hold WHERE id = :id RETURNING number)
                                UPDATE phone_number SET state = 'free'
                                  FROM ended WHERE phone_number.number = ended.number""")
                        .setParameter("id", hold.id())
                        .executeUpdate())
                .invoke(ended -> requireOne(ended, hold, "is not held"))
                .replaceWithVoid();
    }

    private static void requireOne(int rows, Hold hold, String otherwise) {
        if (rows != 1) {
            throw new IllegalStateException("Number " + hold.number() + " " + otherwise);
        }
    }

    private static Hold hold(Object[] row) {
        return new Hold(
                (UUID) row[0],
                (UUID) row[1],
                new PhoneNumber((String) row[2]),
                ((OffsetDateTime) row[3]).toInstant(),
                ((OffsetDateTime) row[4]).toInstant());
    }
}
