package rufwerk.numbers.inventory.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
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
    public Uni<Void> save(List<Active> numbers) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                WITH ended AS (
                                    DELETE FROM number_hold
                                     WHERE number = ANY (CAST(:numbers AS text[])) AND account_id = :account
                                    RETURNING number)
                                UPDATE phone_number
                                   SET state = 'active', free_since = NULL, account_id = :account, active_since = :since
                                 WHERE number = ANY (CAST(:numbers AS text[]))
                                   AND (state = 'free' OR state = 'held' AND number IN (SELECT number FROM ended))""")
                        .setParameter("account", numbers.getFirst().accountId())
                        .setParameter("since", numbers.getFirst().activeSince())
                        .setParameter(
                                "numbers",
                                digits(numbers.stream().map(Active::number).toList()))
                        .executeUpdate())
                .invoke(updated -> {
                    if (updated != numbers.size()) {
                        throw new IllegalStateException(
                                "Only %d of %d numbers are free".formatted(updated, numbers.size()));
                    }
                })
                .replaceWithVoid();
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
