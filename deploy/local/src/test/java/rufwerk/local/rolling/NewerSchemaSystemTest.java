package rufwerk.local.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.local.Progress;
import rufwerk.local.SuiteUnderTest;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.MainJob;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Service;

/** This version beside a newer one, which has added to every table what this one does not know (docs/upgrades.md). */
@ExtendWith(SuiteUnderTest.Extension.class)
class NewerSchemaSystemTest {
    private static final String OWN_TABLES = """
            SELECT quote_ident(relname) FROM pg_class
             WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
               AND relname <> 'flyway_schema_history'
            """;
    /** One of the service and one of the kit, whose numbers are below those of every service. */
    private static final String NEWER_MIGRATIONS = """
            INSERT INTO flyway_schema_history
                   (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            SELECT (SELECT max(installed_rank) FROM flyway_schema_history) + row_number() OVER (), version,
                   'newer', 'SQL', 'V' || version || '__newer.sql', 1, current_user, 1, true
              FROM (VALUES ('999999'), ('0999')) AS newer (version)
            """;

    private final LocalStack stack;
    private final Http http = new Http(Trace.begin());
    private final Customer customer;
    private final Operator operator;

    NewerSchemaSystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        this.customer = suite.customer(Trace.begin());
        this.operator = suite.operator(Trace.begin());
    }

    @Test
    void goesOnAndStartsWhereANewerVersionHasMigrated() throws Exception {
        for (Service service : Service.values()) {
            assertThat(expand(service)).isPositive();
        }
        assertThat(mainJob()).startsWith("+49221");

        for (Service service : Service.values()) {
            stack.stopService(service);
            stack.startService(service);
        }
        assertThat(mainJob()).startsWith("+49221");
    }

    private String mainJob() {
        return new MainJob(stack, http, operator, customer, new Progress(System.out)).run();
    }

    /** How many tables have grown. */
    private int expand(Service service) throws SQLException {
        try (Connection connection = stack.postgres().connect(service.shortName());
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var found = statement.executeQuery(OWN_TABLES)) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("ALTER TABLE " + table + " ADD COLUMN of_a_newer_version text DEFAULT 'unknown'");
            }
            statement.execute(NEWER_MIGRATIONS);
            return tables.size();
        }
    }
}
