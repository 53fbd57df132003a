package rufwerk.numbers.inventory.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.HeldNumbers;
import rufwerk.numbers.inventory.PhoneNumber;

/**
 * Held numbers in the one table of numbers. Whether a hold is over is asked in a statement of its own, once the number's
 * row is locked: the statement that had to wait for the lock sees what was true before it waited.
 */
@ApplicationScoped
class HeldNumbersInPostgres implements HeldNumbers {
    private static final int MOST_OF_A_DIRECTION = 100;

    private final Clock clock;

    HeldNumbersInPostgres(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Integer> releaseOver(Instant now, int atMost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT number FROM phone_number
                                 WHERE state = 'held'
                                   AND number IN (SELECT number FROM number_hold
                                                   WHERE expires_at <= :now
                                                   ORDER BY expires_at
                                                   LIMIT :atMost)
                                   FOR UPDATE SKIP LOCKED""", String.class)
                        .setParameter("now", now)
                        .setParameter("atMost", atMost)
                        .getResultList())
                .chain(locked -> release(locked, now));
    }

    /** Frees those of this direction; waits for others who are working on them. */
    Uni<Integer> releaseOver(DirectionId direction) {
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT number FROM phone_number JOIN number_hold USING (number)
                                 WHERE direction_id = :direction AND state = 'held' AND expires_at <= :now
                                 ORDER BY number
                                 LIMIT :atMost
                                   FOR UPDATE OF phone_number""", String.class)
                        .setParameter("direction", direction.value())
                        .setParameter("now", now)
                        .setParameter("atMost", MOST_OF_A_DIRECTION)
                        .getResultList())
                .chain(locked -> release(locked, now));
    }

    /** Those of these locked numbers that are held no longer are free now; says how many. */
    Uni<Integer> releaseOver(List<PhoneNumber> locked) {
        return release(locked.stream().map(PhoneNumber::digits).toList(), clock.instant());
    }

    /** Those of these locked numbers that this account holds. */
    Uni<Set<PhoneNumber>> heldBy(UUID accountId, List<PhoneNumber> locked) {
        return locked.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery("""
                                        SELECT number FROM number_hold
                                         WHERE number = ANY (CAST(:locked AS text[])) AND account_id = :account""", String.class)
                                .setParameter(
                                        "locked",
                                        locked.stream().map(PhoneNumber::digits).toArray(String[]::new))
                                .setParameter("account", accountId)
                                .getResultList())
                        .map(digits -> digits.stream().map(PhoneNumber::new).collect(Collectors.toSet()));
    }

    private static Uni<Integer> release(List<String> locked, Instant now) {
        return locked.isEmpty()
                ? Uni.createFrom().item(0)
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery("""
                                        WITH ended AS (
                                            DELETE FROM number_hold
                                             WHERE number = ANY (CAST(:locked AS text[])) AND expires_at <= :now
                                            RETURNING number)
                                        UPDATE phone_number SET state = 'free'
                                          FROM ended WHERE phone_number.number = ended.number""")
                                .setParameter("locked", locked.toArray(String[]::new))
                                .setParameter("now", now)
                                .executeUpdate());
    }
}
