package rufwerk.bench.numbers;

import java.sql.SQLException;
import rufwerk.bench.contest.Stage;

/** The same free numbers in any database that has the tables of numbers-service. */
final class Stock {
    /** Area codes 200 to 299, whose ids in an empty database are 1 to 100. */
    static final int DIRECTIONS = 100;

    static final int FIRST_AREA_CODE = 200;

    private static final String OPEN = """
            INSERT INTO direction (country, area_code, name, type, monthly_fee, annual_fee, setup_fee, sms, a2p_sms, voice)
            SELECT 'DE', (%d + i)::text, 'Direction ' || i, 'geographic', 1 + i %% 5, 10, 0, true, i %% 2 = 0, true
              FROM generate_series(0, %d) AS i
                ON CONFLICT DO NOTHING""".formatted(FIRST_AREA_CODE, DIRECTIONS - 1);

    /** 7919 has no factor in common with 10,000,000, so no two numbers are alike, and their digits look like chance. */
    private static final String FILL = """
            INSERT INTO phone_number (number, direction_id, state, free_since)
            SELECT '49' || area_code || lpad((i * 7919 %% 10000000)::text, 7, '0'), id, 'free',
                   now() - i %% 100000 * interval '1 second'
              FROM direction, generate_series(%d, %d) AS i
                ON CONFLICT DO NOTHING""";

    private Stock() {}

    /** Adds what is missing for so many numbers in all. */
    static void fill(Stage stage, String database, int before, int numbers) {
        try (var connection = stage.postgres().connect(database);
                var statement = connection.createStatement()) {
            statement.execute(OPEN);
            statement.execute(FILL.formatted(before / DIRECTIONS, numbers / DIRECTIONS - 1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        stage.vacuum(database);
    }
}
