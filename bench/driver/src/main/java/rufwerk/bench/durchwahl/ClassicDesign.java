package rufwerk.bench.durchwahl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import rufwerk.bench.contest.PgbenchContestant;
import rufwerk.bench.contest.Stage;

/**
 * The classic design, driven by PostgreSQL's own load program: one prepared statement and one commit per lease, on a
 * table as durchwahl-service kept it before its leases had a journal.
 *
 * <p>It does less than a lease: nobody is recognised, nothing is remembered of who asked, no event is announced.
 */
final class ClassicDesign {
    static final String DATABASE = "classic";

    private static final List<String> MIGRATIONS =
            List.of("V1001__pool_leases_and_rates.sql", "V1032__blocks_of_the_pool.sql");

    private static final String STATEMENT = """
            \\set destination random(30000000, 99999999)
            UPDATE pool_number
               SET destination = '4420' || :destination, valid_until = now() + interval '%d seconds'
             WHERE number = (SELECT number
                               FROM pool_number
                              WHERE tariff_class = '%s' AND NOT draining AND valid_until <= now()
                              ORDER BY valid_until
                              LIMIT 1
                                FOR UPDATE SKIP LOCKED)
            RETURNING number;
            """.formatted(Contender.VALIDITY.toSeconds(), Preparation.TARIFF_CLASS);

    private ClassicDesign() {}

    static PgbenchContestant prepare(Path program, Path project, Stage stage) {
        stage.progress().note("Filling the table that pgbench works on");
        Path script = stage.folder().resolve("lease.pgbench");
        fillPool(stage, script, project.resolve("durchwahl-service/src/main/resources/db/migration"));
        return new PgbenchContestant("one UPDATE per lease (pgbench)", stage, program, DATABASE, List.of(script));
    }

    /** By the very migrations, so that table and indexes are what they were. */
    private static void fillPool(Stage stage, Path script, Path migrations) {
        stage.postgres().createDatabase(DATABASE, DATABASE, DATABASE + "-password");
        try (var connection = stage.postgres().connect(DATABASE);
                var statement = connection.createStatement()) {
            Files.writeString(script, STATEMENT);
            for (String migration : MIGRATIONS) {
                statement.execute(Files.readString(migrations.resolve(migration)));
            }
            for (String prefix : Preparation.BLOCKS) {
                statement.execute("""
                        WITH block AS (
                            INSERT INTO pool_block
                            VALUES (gen_random_uuid(), '%1$s', %2$d, '%3$s', 'active', now()) RETURNING id)
                        INSERT INTO pool_number (number, tariff_class, block_id)
                        SELECT '%1$s' || lpad(extension::text, %2$d, '0'), '%3$s', id
                          FROM block, generate_series(0, (10 ^ %2$d)::int - 1) AS extension""".formatted(prefix, Preparation.EXTENSION_DIGITS, Preparation.TARIFF_CLASS));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        stage.vacuum(DATABASE);
    }
}
