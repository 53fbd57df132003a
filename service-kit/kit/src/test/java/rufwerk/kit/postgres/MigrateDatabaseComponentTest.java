package rufwerk.kit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import rufwerk.kit.KitComponent;

@KitComponent
class MigrateDatabaseComponentTest {
    @Inject
    MigrateDatabase migrateDatabase;

    @Inject
    Pool pool;

    @Test
    void appliesWhatIsMissing() {
        List<String> whole = history();
        ask("DELETE FROM flyway_schema_history WHERE version = '0030'");
        ask("DROP INDEX outbox_key");

        migrateDatabase.migrate(new StartupEvent());

        assertThat(history()).isEqualTo(whole);
        assertThat(ask("SELECT indexname FROM pg_indexes WHERE indexname = 'outbox_key'"))
                .hasSize(1);
    }

    @Test
    void asksNothingOverJdbcWhereNothingIsMissing() {
        List<String> before = lastWordsOverJdbc();

        migrateDatabase.migrate(new StartupEvent());

        assertThat(lastWordsOverJdbc()).isEqualTo(before);
    }

    private List<String> lastWordsOverJdbc() {
        return ask("""
                SELECT concat(pid, ' ', state_change) FROM pg_stat_activity
                 WHERE datname = current_database() AND application_name LIKE '%JDBC%' ORDER BY pid""");
    }

    private List<String> history() {
        return ask("SELECT version FROM flyway_schema_history WHERE success ORDER BY version");
    }

    private List<String> ask(String statement) {
        return StreamSupport.stream(
                        pool.query(statement).execute().await().indefinitely().spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }
}
