package rufwerk.bench.numbers;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One way to look for numbers: as customers ask over HTTP, and as numbers-service then asks PostgreSQL. The statements
 * are those of its {@code OfferedNumbersInPostgres}; pgbench fills in {@code :area} and {@code :digits} by chance.
 */
enum SearchKind {
    PAGE("a page of a country", "", 0, Sql.inOrder("''", "'{}'", "''", "''", "'{}'")),
    AREA("of an area code", "&area_code={area}", 0, Sql.inOrder("CAST(:area AS text)", "'{}'", "''", "''", "'{}'")),
    STARTS(
            "begins with 8 digits",
            "&starts=49{area}{digits}",
            3,
            Sql.inOrder(
                    "''",
                    "'{}'",
                    "CAST(:area AS text) || CAST(:digits AS text)",
                    "'49' || CAST(:area AS text) || CAST(:digits AS text)",
                    "ARRAY['49' || CAST(:area AS text) || CAST(:digits AS text) || '%']")),
    CONTAINS_FEW(
            "contains 3 digits",
            "&contains={digits}",
            3,
            Sql.inOrder("''", "'{}'", "''", "''", "ARRAY['%' || CAST(:digits AS text) || '%']")),
    CONTAINS_MANY("contains 5 digits", "&contains={digits}", 5, Sql.byDigits("'%' || CAST(:digits AS text) || '%'")),
    ENDS("ends with 4 digits", "&ends={digits}", 4, Sql.byDigits("'%' || CAST(:digits AS text)")),
    PATTERN(
            "looks like 49221*7?7",
            "&pattern=49{area}*7?7",
            0,
            Sql.inOrder(
                    "''",
                    "'{}'",
                    "CAST(:area AS text)",
                    "'49' || CAST(:area AS text)",
                    "ARRAY['49' || CAST(:area AS text) || '%7_7']")),
    NEAR(
            "near an area code",
            "&near={area}",
            0,
            Sql.inOrder(
                    "''",
                    "ARRAY[left(CAST(:area AS text), 1), left(CAST(:area AS text), 2), CAST(:area AS text)]",
                    "''",
                    "''",
                    "'{}'"));

    static final int LIMIT = 20;

    private static final String PATH = "/v1/numbers/available?country=DE&limit=" + LIMIT;

    private final String title;
    private final String criteria;
    private final int digits;
    private final String statement;

    SearchKind(String title, String criteria, int digits, String statement) {
        this.title = title;
        this.criteria = criteria;
        this.digits = digits;
        this.statement = statement;
    }

    String title() {
        return title;
    }

    /** So many different ones, the same in each run. */
    List<String> paths(int count) {
        var random = new Random(ordinal());
        return IntStream.range(0, count)
                .mapToObj(i -> PATH
                        + criteria.replace(
                                        "{area}",
                                        Integer.toString(Stock.FIRST_AREA_CODE + random.nextInt(Stock.DIRECTIONS)))
                                .replace("{digits}", Integer.toString(random.nextInt(lowest(), highest() + 1))))
                .toList();
    }

    /** For pgbench: what is looked for, and the directions of what is found. */
    String script() {
        return """
                \\set area random(%d, %d)
                \\set digits random(%d, %d)
                %s;
                SELECT * FROM direction WHERE id IN (:area - %d);
                """.formatted(
                        Stock.FIRST_AREA_CODE,
                        Stock.FIRST_AREA_CODE + Stock.DIRECTIONS - 1,
                        lowest(),
                        highest(),
                        statement,
                        Stock.FIRST_AREA_CODE - 1);
    }

    private int lowest() {
        return digits == 0 ? 0 : (int) Math.pow(10, digits - 1);
    }

    private int highest() {
        return digits == 0 ? 0 : (int) Math.pow(10, digits) - 1;
    }

    private static final class Sql {
        private static final String CANDIDATES = """
                WITH candidate AS MATERIALIZED (
                    SELECT id,
                           3 - (SELECT count(*) FROM unnest(CAST(%s AS text[])) AS head
                                 WHERE starts_with(area_code, head)) AS distance
                      FROM direction
                     WHERE 'DE' IN ('', country)
                       AND %s IN ('', area_code)
                       AND (starts_with(area_code, %s) OR starts_with(%s, area_code))
                       AND '' IN ('', type)
                       AND (sms OR NOT false) AND (a2p_sms OR NOT false) AND (voice OR NOT false)
                       AND monthly_fee <= 2147483647 AND annual_fee <= 2147483647 AND setup_fee <= 2147483647
                       AND (documents = '{}' OR NOT false))
                """;

        static String inOrder(String areaCode, String near, String areaHead, String head, String patterns) {
            return CANDIDATES.formatted(near, areaCode, areaHead, areaHead)
                    + """
                    SELECT distance, id, free.number
                      FROM (SELECT * FROM candidate WHERE (distance, id) >= (0, 0) ORDER BY distance, id) AS candidate
                     CROSS JOIN LATERAL (SELECT number
                                           FROM phone_number
                                          WHERE direction_id = id AND state = 'free'
                                            AND number COLLATE "C" > CASE id WHEN 0 THEN '' ELSE '' END
                                            AND number COLLATE "C" >= %s AND number COLLATE "C" < %s || ':'
                                            AND number LIKE ALL (CAST(%s AS text[]))
                                          ORDER BY number COLLATE "C"
                                          LIMIT %d) AS free
                     ORDER BY distance, id, free.number COLLATE "C"
                     LIMIT %d""".formatted(head, head, patterns, LIMIT + 1, LIMIT + 1);
        }

        static String byDigits(String rarest) {
            return CANDIDATES.formatted("'{}'", "''", "''", "''") + """
                    , rare AS MATERIALIZED (SELECT number, direction_id
                                              FROM phone_number
                                             WHERE state = 'free' AND number LIKE %s)
                    SELECT distance, id, number
                      FROM candidate JOIN rare ON direction_id = id
                     WHERE (distance, id, number COLLATE "C") > (0, 0, '')
                       AND number COLLATE "C" >= '' AND number COLLATE "C" < ':'
                       AND number LIKE ALL (ARRAY[%s])
                     ORDER BY distance, id, number COLLATE "C"
                     LIMIT %d""".formatted(rarest, rarest, LIMIT + 1);
        }
    }
}
