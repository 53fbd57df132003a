package rufwerk.numbers.inventory.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.AvailableNumber;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.InventoryNumber.Active;
import rufwerk.numbers.inventory.InventoryNumber.Free;
import rufwerk.numbers.inventory.NumberFilter;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;

/** Numbers in their table. SQL by hand, as bulk insert and row locks are the point here. */
@ApplicationScoped
class NumbersInPostgres implements Numbers {
    private static final String ANY_COUNTRY = "";

    private final Directions directions;
    private final HeldNumbersInPostgres heldNumbers;

    NumbersInPostgres(Directions directions, HeldNumbersInPostgres heldNumbers) {
        this.directions = directions;
        this.heldNumbers = heldNumbers;
    }

    @Override
    public Uni<Integer> addFree(DirectionId direction, Collection<PhoneNumber> numbers, Instant freeSince) {
        String[] digits = numbers.stream().map(PhoneNumber::digits).toArray(String[]::new);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO phone_number (number, direction_id, state, free_since)
                                SELECT added, :direction, 'free', :freeSince
                                  FROM unnest(CAST(:numbers AS text[])) AS added
                                ON CONFLICT DO NOTHING""")
                        .setParameter("direction", direction.value())
                        .setParameter("freeSince", freeSince)
                        .setParameter("numbers", digits)
                        .executeUpdate());
    }

    /** The limit stands inside too: without it every free number of a direction would be read. */
    @Override
    public Uni<List<AvailableNumber>> available(NumberFilter filter, int atMost) {
        Country country = filter.country();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("SELECT " + NumberRow.COLUMNS + """
                                  FROM (SELECT id
                                          FROM direction
                                         WHERE :country IN ('', country)
                                           AND (sms OR NOT :sms)
                                           AND (a2p_sms OR NOT :a2pSms)
                                           AND (voice OR NOT :voice)) AS wanted
                                 CROSS JOIN LATERAL (SELECT phone_number.*
                                                       FROM phone_number
                                                      WHERE direction_id = wanted.id AND state = 'free'
                                                      ORDER BY free_since, number
                                                      LIMIT :atMost) AS free
                                 ORDER BY direction_id, free_since, number
                                 LIMIT :atMost""", NumberRow.class)
                        .setParameter("country", country == null ? ANY_COUNTRY : country.code())
                        .setParameter("sms", filter.features().sms())
                        .setParameter("a2pSms", filter.features().a2pSms())
                        .setParameter("voice", filter.features().voice())
                        .setParameter("atMost", atMost)
                        .setReadOnly(true)
                        .getResultList())
                .chain(this::withDirections);
    }

    private Uni<List<AvailableNumber>> withDirections(List<NumberRow> rows) {
        List<Free> free = rows.stream().map(NumberRow::toFree).toList();
        return directions
                .findAll(free.stream().map(Free::direction).distinct().toList())
                .map(found -> free.stream()
                        .map(number -> new AvailableNumber(
                                number.number(), Objects.requireNonNull(found.get(number.direction()))))
                        .toList());
    }

    /** Looks again, waiting for locks, before it says that none is left: whoever locks the last one may yet give up. */
    @Override
    public Uni<@Nullable Free> lockLongestFree(DirectionId direction) {
        return lock(direction, "FOR UPDATE SKIP LOCKED")
                .chain(found -> found == null
                        ? heldNumbers
                                .releaseOver(direction)
                                .chain(freed -> lock(direction, freed > 0 ? "FOR UPDATE SKIP LOCKED" : "FOR UPDATE"))
                        : Uni.createFrom().item(found));
    }

    private static Uni<@Nullable Free> lock(DirectionId direction, String locking) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT " + NumberRow.COLUMNS + """
                                  FROM phone_number
                                 WHERE direction_id = :direction AND state = 'free'
                                 ORDER BY free_since, number
                                 LIMIT 1
                                """ + locking, NumberRow.class)
                        .setParameter("direction", direction.value())
                        .getSingleResultOrNull())
                .map(NumbersInPostgres::toFree);
    }

    @Override
    public Uni<@Nullable Free> lockFree(PhoneNumber number) {
        return lock(number, held -> Uni.createFrom().item(false));
    }

    @Override
    public Uni<@Nullable Free> lockFor(UUID accountId, PhoneNumber number) {
        return lock(number, held -> heldNumbers.heldBy(accountId, List.of(held)).map(own -> own.contains(held)));
    }

    /** @param mayHave whether the number may be had while somebody holds it */
    private Uni<@Nullable Free> lock(PhoneNumber number, Function<PhoneNumber, Uni<Boolean>> mayHave) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("SELECT " + NumberRow.COLUMNS + """
                                  FROM phone_number
                                 WHERE number = :number AND state IN ('free', 'held') FOR UPDATE""", NumberRow.class)
                        .setParameter("number", number.digits())
                        .getSingleResultOrNull())
                .chain(row -> row == null || row.isFree()
                        ? Uni.createFrom().item(row)
                        : heldNumbers
                                .releaseOver(List.of(number))
                                .chain(released ->
                                        released > 0 ? Uni.createFrom().item(true) : mayHave.apply(number))
                                .map(available -> available ? row : null))
                .map(NumbersInPostgres::toFree);
    }

    @Override
    public Uni<@Nullable DirectionId> directionOf(PhoneNumber number) {
        return NumberRow.<NumberRow>findById(number.digits())
                .map(row -> row == null ? null : new DirectionId(row.directionId));
    }

    @Override
    public Uni<Void> save(Active number) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                WITH ended AS (
                                    DELETE FROM number_hold WHERE number = :number AND account_id = :account
                                    RETURNING number)
                                UPDATE phone_number
                                   SET state = 'active', free_since = NULL, account_id = :account, active_since = :since
                                 WHERE number = :number
                                   AND (state = 'free' OR state = 'held' AND number IN (SELECT number FROM ended))""")
                        .setParameter("account", number.accountId())
                        .setParameter("since", number.activeSince())
                        .setParameter("number", number.number().digits())
                        .executeUpdate())
                .invoke(updated -> {
                    if (updated != 1) {
                        throw new IllegalStateException("Number " + number.number() + " is not free");
                    }
                })
                .replaceWithVoid();
    }

    private static @Nullable Free toFree(@Nullable NumberRow row) {
        return row == null ? null : row.toFree();
    }
}
