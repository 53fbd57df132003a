package rufwerk.bench.numbers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rufwerk.bench.contest.PgbenchContestant;
import rufwerk.bench.contest.Stage;

/**
 * What numbers-service asks PostgreSQL, asked by PostgreSQL's own load program, on the same tables with the same numbers.
 *
 * <p>It does less: nobody is recognised, nothing becomes JSON, and events stay where they are written.
 */
final class SameStatements {
    static final String DATABASE = "statements";

    private static final List<String> MIGRATIONS =
            List.of("service-kit/kit/src/main/resources/db/kit", "numbers-service/src/main/resources/db/migration");

    private static final String ORDER = """
            \\set direction random(1, %d)
            BEGIN;
            SELECT number AS taken FROM phone_number
             WHERE direction_id = :direction AND state = 'free'
             ORDER BY free_since, number
             LIMIT 1
               FOR UPDATE SKIP LOCKED \\gset
            SELECT * FROM direction WHERE id = :direction;
            WITH buyer AS (SELECT gen_random_uuid() AS id), ended AS (
                DELETE FROM number_hold WHERE number = :taken AND account_id = (SELECT id FROM buyer) RETURNING number)
            UPDATE phone_number
               SET state = 'active', free_since = NULL, account_id = (SELECT id FROM buyer), active_since = now()
             WHERE number = :taken AND (state = 'free' OR state = 'held' AND number IN (SELECT number FROM ended));
            INSERT INTO subscription (account_id, ask_at, basic_charge, channels, check_id, direction_id,
                                      documents_group, documents_missing, end_reason, ended_at, first_charge,
                                      first_months, kept_until, name, number, on_test, paid_until, payment_interval,
                                      receives_sms, renews_itself, sealed_slack, settings_group, setup_fee, sip_target,
                                      sms_to_addresses, sms_to_numbers, started_at, id)
            VALUES (gen_random_uuid(), NULL, 2, 2, NULL, :direction, 0, false, NULL, NULL, NULL, NULL, NULL, '', :taken,
                    false, now() + interval '1 month', 'MONTHLY', true, true, NULL, NULL, 0, NULL, '{}', '{}', now(),
                    gen_random_uuid());
            INSERT INTO outbox (event_type, occurred_at, payload, record_key, topic, traceparent, id)
            VALUES ('numbers.subscription.started', now(), repeat('x', 300), gen_random_uuid(), 'numbers.events.v1', NULL,
                    gen_random_uuid());
            COMMIT;
            """.formatted(Stock.DIRECTIONS);

    private final Stage stage;
    private final Path program;

    private SameStatements(Stage stage, Path program) {
        this.stage = stage;
        this.program = program;
    }

    /** By the very migrations, so that tables and indexes are the same. */
    static SameStatements prepare(Path program, Path project, Stage stage, int numbers) {
        stage.progress().note("Filling the tables that pgbench works on");
        stage.postgres().createDatabase(DATABASE, DATABASE, DATABASE + "-password");
        try (var connection = stage.postgres().connect(DATABASE);
                var statement = connection.createStatement()) {
            for (String folder : MIGRATIONS) {
                for (Path migration : inOrder(project.resolve(folder))) {
                    statement.execute(Files.readString(migration));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Stock.fill(stage, DATABASE, 0, numbers);
        return new SameStatements(stage, program);
    }

    PgbenchContestant searches() {
        return contestant(
                "searches (pgbench)",
                Stream.of(SearchKind.values())
                        .map(kind -> script(kind.name().toLowerCase(Locale.ROOT), kind.script()))
                        .toList());
    }

    PgbenchContestant orders() {
        return contestant("orders (pgbench)", List.of(script("order", ORDER)));
    }

    private PgbenchContestant contestant(String name, List<Path> scripts) {
        return new PgbenchContestant(name, stage, program, DATABASE, scripts);
    }

    private Path script(String name, String text) {
        try {
            return Files.writeString(stage.folder().resolve(name + ".pgbench"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> inOrder(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }
}
