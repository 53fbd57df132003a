package rufwerk.durchwahl.book.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.LocalPostgres;

/** What was promised before there was a journal is still promised. */
class JournalMigrationTest {
    private static final String BEFORE = """
            INSERT INTO pool_block VALUES (gen_random_uuid(), '49180155799098', 1, '0180-1', 'active', now());
            INSERT INTO pool_number (number, tariff_class, block_id, destination, valid_until)
            SELECT number, '0180-1', (SELECT id FROM pool_block), destination, now() + until
              FROM (VALUES ('491801557990980', '4420123456', interval '9 minutes'),
                           ('491801557990981', '4420123457', interval '-9 minutes'),
                           ('491801557990982', NULL, interval '-50 years')) AS numbers (number, destination, until);
            INSERT INTO lease VALUES
                ('network 192.0.2.1', '4420123456', gen_random_uuid(), '491801557990980', now(), now() + interval '8 minutes'),
                ('network 192.0.2.2', '4420123456', gen_random_uuid(), '491801557990980', now() + interval '1 second', now() + interval '9 minutes'),
                ('network 192.0.2.1', '4420123457', gen_random_uuid(), '491801557990981', now(), now() - interval '9 minutes');
            """;

    @Test
    void keepsRunningLeasesAndWhatRests() throws SQLException {
        try (var postgres = LocalPostgres.temporary()) {
            postgres.createDatabase("durchwahl", "durchwahl", "durchwahl-password");
            migrate(postgres, MigrationVersion.fromVersion("1032"));
            try (Connection connection = postgres.connect("durchwahl")) {
                connection.createStatement().execute(BEFORE);
            }

            migrate(postgres, MigrationVersion.LATEST);

            try (Connection connection = postgres.connect("durchwahl")) {
                assertThat(rows(connection, """
                                SELECT concat_ws(' ', position, kind, asker, durchwahl, route_until > now() + interval '8 minutes')
                                  FROM lease_journal
                                 ORDER BY durchwahl DESC, asker"""))
                        .containsExactly(
                                "1 expired network  491801557990981 f",
                                "2 leased network 192.0.2.1 491801557990980 t",
                                "3 leased network 192.0.2.2 491801557990980 t");
                assertThat(rows(connection, "SELECT position FROM lease_published"))
                        .containsExactly("3");
            }
        }
    }

    private static void migrate(LocalPostgres postgres, MigrationVersion target) {
        Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://%s:%d/durchwahl".formatted(LocalPostgres.HOST, postgres.port()),
                        "durchwahl",
                        "durchwahl-password")
                .locations("db/kit", "db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (answer.next()) {
                rows.add(answer.getString(1));
            }
            return rows;
        }
    }
}
