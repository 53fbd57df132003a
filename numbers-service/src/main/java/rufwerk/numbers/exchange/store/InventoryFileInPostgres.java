package rufwerk.numbers.exchange.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.exchange.InventoryFile;
import rufwerk.numbers.exchange.ListQuery;
import rufwerk.numbers.exchange.ListedNumber;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.InventoryNumber.Free;
import rufwerk.numbers.inventory.PhoneNumber;

/** One statement for a whole file, one for each page. */
@ApplicationScoped
class InventoryFileInPostgres implements InventoryFile {
    private static final String ANY = "";
    private static final long ANY_DIRECTION = 0;

    /** They all became free at the same moment, so one parameter is enough. */
    @Override
    @WithTransaction
    public Uni<Integer> addFree(List<Free> numbers) {
        String[] digits = numbers.stream().map(free -> free.number().digits()).toArray(String[]::new);
        Long[] directions =
                numbers.stream().map(free -> free.direction().value()).toArray(Long[]::new);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO phone_number (number, direction_id, state, free_since)
                                SELECT added.number, added.direction, 'free', :freeSince
                                  FROM unnest(CAST(:numbers AS text[]), CAST(:directions AS bigint[]))
                                       AS added (number, direction)
                                ON CONFLICT DO NOTHING""")
                        .setParameter("freeSince", numbers.getFirst().freeSince())
                        .setParameter("numbers", digits)
                        .setParameter("directions", directions)
                        .executeUpdate());
    }

    @Override
    @WithSession
    public Uni<List<ListedNumber>> page(ListQuery query, @Nullable PhoneNumber after, int limit) {
        Country country = query.country();
        DirectionId direction = query.direction();
        String state = query.state();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT number, country, area_code, name, state,
                                       CASE state WHEN 'free' THEN free_since WHEN 'active' THEN active_since END,
                                       account_id
                                  FROM phone_number JOIN direction ON direction.id = direction_id
                                 WHERE number > :after
                                   AND :country IN ('', country)
                                   AND :direction IN (0, direction_id)
                                   AND :state IN ('', state)
                                 ORDER BY number
                                 LIMIT :limit""", Object[].class)
                        .setParameter("after", after == null ? ANY : after.digits())
                        .setParameter("country", country == null ? ANY : country.code())
                        .setParameter("direction", direction == null ? ANY_DIRECTION : direction.value())
                        .setParameter("state", state == null ? ANY : state)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows ->
                        rows.stream().map(InventoryFileInPostgres::numberOf).toList());
    }

    private static ListedNumber numberOf(@Nullable Object[] row) {
        OffsetDateTime since = (OffsetDateTime) row[5];
        return new ListedNumber(
                new PhoneNumber((String) row[0]),
                new Country((String) row[1]),
                new AreaCode((String) row[2]),
                (String) row[3],
                (String) row[4],
                since == null ? null : since.toInstant(),
                (UUID) row[6]);
    }
}
