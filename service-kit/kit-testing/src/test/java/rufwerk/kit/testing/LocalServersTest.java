package rufwerk.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServersTest {
    @TempDir
    Path folder;

    @Test
    void postgresKeepsEachServiceInItsOwnDatabase() throws SQLException {
        try (var postgres = LocalPostgres.temporary()) {
            postgres.createDatabase("orders", "orders", "secret");
            postgres.createDatabase("numbers", "numbers", "secret");

            assertThat(login(postgres, "orders", "orders", "secret").isValid(5)).isTrue();
            assertThatThrownBy(() -> login(postgres, "numbers", "orders", "secret"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> login(postgres, "orders", "orders", "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void postgresKeepsItsDataFromStartToStart() throws SQLException {
        int port = Ports.any();
        Path data = folder.resolve("postgres");
        try (var postgres = LocalPostgres.start(data, port)) {
            postgres.createDatabase("orders", "orders", "secret");
            try (var connection = login(postgres, "orders", "orders", "secret")) {
                connection.createStatement().execute("CREATE TABLE kept (id int)");
            }
            postgres.restart();
        }
        try (var postgres = LocalPostgres.start(data, port);
                var connection = login(postgres, "orders", "orders", "secret")) {
            postgres.createDatabase("orders", "orders", "secret");
            assertThat(connection.createStatement().execute("SELECT * FROM kept"))
                    .isTrue();
        }
        assertThat(Ports.isAnswering(port)).isFalse();
    }

    @Test
    void kafkaKeepsItsTopicsThroughRestartAndCrash() throws Exception {
        try (var kafka = LocalKafka.temporary()) {
            kafka.createTopics(LocalKafka.TOPICS);
            kafka.createTopics(List.of("accounts.v1"));
            kafka.restart();
            kafka.kill();
            kafka.restart();

            var settings = Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
            try (var admin = Admin.create(settings)) {
                assertThat(admin.listTopics().names().get()).containsAll(LocalKafka.TOPICS);
            }
        }
    }

    private static Connection login(LocalPostgres postgres, String database, String user, String password)
            throws SQLException {
        String url = "jdbc:postgresql://%s:%d/%s".formatted(LocalPostgres.HOST, postgres.port(), database);
        return DriverManager.getConnection(url, user, password);
    }
}
