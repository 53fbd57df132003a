package rufwerk.numbers.search.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.search.OfferedNumbers;
import rufwerk.numbers.search.Place;
import rufwerk.numbers.search.SearchQuery;

/**
 * Searches in one of two ways, as neither is fast for everything: what many numbers look like is found by going through
 * them in their order until a page is full, and what few look like by the index of digits. Which one it is must not be
 * PostgreSQL's choice: it plans a prepared statement without knowing the pattern.
 */
@ApplicationScoped
class OfferedNumbersInPostgres implements OfferedNumbers {
    /** The directions that matter. There are thousands at most, and prices are here alone. */
    private static final String CANDIDATES = """
            WITH candidate AS MATERIALIZED (
                SELECT id,
                       :digits - (SELECT count(*) FROM unnest(CAST(:near AS text[])) AS head
                                   WHERE starts_with(area_code, head)) AS distance
                  FROM direction
                 WHERE :country IN ('', country)
                   AND :areaCode IN ('', area_code)
                   AND (starts_with(area_code, :areaHead) OR starts_with(:areaHead, area_code))
                   AND :type IN ('', type)
                   AND (sms OR NOT :sms) AND (a2p_sms OR NOT :a2pSms) AND (voice OR NOT :voice)
                   AND monthly_fee <= :monthlyFee AND annual_fee <= :annualFee AND setup_fee <= :setupFee
                   AND (documents = '{}' OR NOT :withoutDocuments))
            """;

    private static final String IN_ORDER = CANDIDATES + """
            SELECT distance, id, free.number
              FROM (SELECT * FROM candidate
                     WHERE (distance, id) >= (:afterDistance, :afterDirection)
                     ORDER BY distance, id) AS candidate
             CROSS JOIN LATERAL (SELECT number
                                   FROM phone_number
                                  WHERE direction_id = id AND state = 'free'
                                    AND number COLLATE "C" > CASE id WHEN :afterDirection THEN :afterNumber ELSE '' END
                                    AND number COLLATE "C" >= :from AND number COLLATE "C" < :to
                                    AND number LIKE ALL (CAST(:patterns AS text[]))
                                  ORDER BY number COLLATE "C"
                                  LIMIT :atMost) AS free
             ORDER BY distance, id, free.number COLLATE "C"
             LIMIT :atMost""";

    private static final String BY_DIGITS = CANDIDATES + """
            , rare AS MATERIALIZED (SELECT number, direction_id
                                      FROM phone_number
                                     WHERE state = 'free' AND number LIKE :rarest)
            SELECT distance, id, number
              FROM candidate JOIN rare ON direction_id = id
             WHERE (distance, id, number COLLATE "C") > (:afterDistance, :afterDirection, :afterNumber)
               AND number COLLATE "C" >= :from AND number COLLATE "C" < :to
               AND number LIKE ALL (CAST(:patterns AS text[]))
             ORDER BY distance, id, number COLLATE "C"
             LIMIT :atMost""";

    @Override
    public Uni<List<Place>> find(SearchQuery query, @Nullable Place after, int atMost) {
        var parameters = new SearchParameters(query, after, atMost);
        return Panache.getSession()
                .chain(session -> parameters
                        .bindTo(session.createNativeQuery(parameters.isRare() ? BY_DIGITS : IN_ORDER, Object[].class))
                        .getResultList())
                .map(rows -> rows.stream().map(OfferedNumbersInPostgres::place).toList());
    }

    private static Place place(Object[] row) {
        return new Place(
                ((Number) row[0]).intValue(), new DirectionId(((Number) row[1]).longValue()), new PhoneNumber((String)
                        row[2]));
    }
}
