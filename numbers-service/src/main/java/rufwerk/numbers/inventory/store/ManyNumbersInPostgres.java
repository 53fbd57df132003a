package rufwerk.numbers.inventory.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.InventoryNumber.Active;
import rufwerk.numbers.inventory.InventoryNumber.Free;
import rufwerk.numbers.inventory.ManyNumbers;
import rufwerk.numbers.inventory.PhoneNumber;

/** Many numbers at once. Everybody locks them in the same order, so nobody waits for somebody who waits for him. */
@ApplicationScoped
class ManyNumbersInPostgres implements ManyNumbers {
    private static final String LOCK = """
            SELECT number, direction_id, state, free_since
              FROM phone_number
             WHERE number = ANY (CAST(:numbers AS text[])) AND state IN ('free', 'held')
             ORDER BY number
               FOR UPDATE
            """;

    private final HeldNumbersInPostgres heldNumbers;

    ManyNumbersInPostgres(HeldNumbersInPostgres heldNumbers) {
        this.heldNumbers = heldNumbers;
    }

    @Override
    public Uni<List<Free>> lockFor(UUID accountId, Collection<PhoneNumber> numbers) {
        return lock(numbers, LOCK)
                .chain(rows -> heldNumbers
                        .heldBy(accountId, held(rows))
                        .map(own -> free(rows, row -> isFree(row) || own.contains(number(row)))));
    }

    @Override
    public Uni<List<Free>> lockUncontested(Collection<PhoneNumber> numbers) {
        return lock(numbers, LOCK + "SKIP LOCKED").map(rows -> free(rows, ManyNumbersInPostgres::isFree));
    }

    /** Looks again when some were held, as that may be over. Nobody is waited for then. */
    private Uni<List<Object[]>> lock(Collection<PhoneNumber> numbers, String statement) {
        return rows(numbers, statement)
                .chain(rows -> heldNumbers
                        .releaseOver(held(rows))
                        .chain(released -> released > 0
                                ? rows(
                                        rows.stream()
                                                .map(ManyNumbersInPostgres::number)
                                                .toList(),
                                        statement)
                                : Uni.createFrom().item(rows)));
    }

    private static List<PhoneNumber> held(List<Object[]> rows) {
        return rows.stream()
                .filter(row -> !isFree(row))
                .map(ManyNumbersInPostgres::number)
                .toList();
    }

    private static List<Free> free(List<Object[]> rows, Predicate<Object[]> isAvailable) {
        return rows.stream()
                .filter(isAvailable)
                .map(ManyNumbersInPostgres::free)
                .toList();
    }

    private static Uni<List<Object[]>> rows(Collection<PhoneNumber> numbers, String statement) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(statement, Object[].class)
                        .setParameter("numbers", digits(numbers))
                        .getResultList());
    }

    @Override
    public Uni<List<Free>> lockLongestFree(Map<DirectionId, Integer> counts) {
        List<DirectionId> directions = List.copyOf(counts.keySet());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT free.number, free.direction_id, free.state, free.free_since
                                  FROM unnest(CAST(CAST(:directions AS text[]) AS bigint[]),
                                              CAST(CAST(:counts AS text[]) AS bigint[])) AS wanted (direction, count)
                                 CROSS JOIN LATERAL (SELECT number, direction_id, state, free_since
                                                       FROM phone_number
                                                      WHERE direction_id = wanted.direction AND state = 'free'
                                                      ORDER BY free_since, number
                                                      LIMIT wanted.count
                                                        FOR UPDATE SKIP LOCKED) AS free""", Object[].class)
                        .setParameter("directions", texts(directions.stream().map(DirectionId::value)))
                        .setParameter("counts", texts(directions.stream().map(counts::get)))
                        .getResultList())
                .map(rows -> free(rows, ManyNumbersInPostgres::isFree));
    }

    @Override
    public Uni<Void> save(List<Active> numbers) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                WITH sold AS (
                                    SELECT sold.number, sold.account_id
                                      FROM unnest(CAST(:numbers AS text[]), CAST(CAST(:accounts AS text[]) AS uuid[]))
                                           AS sold (number, account_id)),
                                ended AS (
                                    DELETE FROM number_hold USING sold
                                     WHERE number_hold.number = sold.number
                                       AND number_hold.account_id = sold.account_id
                                    RETURNING number_hold.number)
                                UPDATE phone_number
                                   SET state = 'active', free_since = NULL,
                                       account_id = sold.account_id, active_since = :since
                                  FROM sold
                                 WHERE phone_number.number = sold.number
                                   AND (state = 'free'
                                        OR state = 'held' AND sold.number IN (SELECT number FROM ended))""")
                        .setParameter("since", numbers.getFirst().activeSince())
                        .setParameter(
                                "numbers",
                                digits(numbers.stream().map(Active::number).toList()))
                        .setParameter("accounts", texts(numbers.stream().map(Active::accountId)))
                        .executeUpdate())
                .invoke(updated -> {
                    if (updated != numbers.size()) {
                        throw new IllegalStateException(
                                "Only %d of %d numbers are free".formatted(updated, numbers.size()));
                    }
                })
                .replaceWithVoid();
    }

    private static String[] texts(Stream<?> values) {
        return values.map(Object::toString).toArray(String[]::new);
    }

    private static String[] digits(Collection<PhoneNumber> numbers) {
        return numbers.stream().map(PhoneNumber::digits).toArray(String[]::new);
    }

    private static boolean isFree(Object[] row) {
        return row[2].equals("free");
    }

    private static PhoneNumber number(Object[] row) {
        return new PhoneNumber((String) row[0]);
    }

    private static Free free(Object[] row) {
        return new Free(number(row), new DirectionId((Long) row[1]), ((OffsetDateTime) row[3]).toInstant());
    }
}
