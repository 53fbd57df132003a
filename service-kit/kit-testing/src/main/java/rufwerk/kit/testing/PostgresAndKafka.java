package rufwerk.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a service under test its environment: real PostgreSQL and Kafka, and secrets that open nothing else.
 *
 * <p>Use {@code @WithTestResource(value = PostgresAndKafka.class, initArgs = @ResourceArg(name = "database", value =
 * "orders"))}. Any other argument is passed on as it is, so {@code TRACE_RATIO} or a URL can be set the same way.
 */
public class PostgresAndKafka implements QuarkusTestResourceLifecycleManager {
    public static final String OPERATOR_USERNAME = "operator";
    public static final String OPERATOR_PASSWORD = "operator-password";
    public static final String SWITCH_KEY = "switch-key-of-the-tests";
    public static final String CARRIER_KEY = "carrier-key-of-the-tests";
    public static final String ORDERS_TO_DOCUMENTS_TOKEN = "orders-to-documents-token-of-the-tests";
    public static final String NUMBERS_TO_DOCUMENTS_TOKEN = "numbers-to-documents-token-of-the-tests";
    public static final String DOCUMENTS_TO_NUMBERS_TOKEN = "documents-to-numbers-token-of-the-tests";

    /** Base64 of the 32 bytes 0 to 31. */
    public static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private final Path documents = Folders.temporary("rufwerk-documents");
    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        var servers = TestServers.running();
        String database = arguments.getOrDefault("database", "service");
        String databasePassword = database + "-password";
        servers.createDatabase(database, databasePassword);

        Map<String, String> environment = new HashMap<>();
        environment.put("HTTP_PORT", "0");
        environment.put("quarkus.http.test-port", "0");
        environment.put("DATABASE_HOST", LocalPostgres.HOST);
        environment.put("DATABASE_PORT", Integer.toString(servers.postgresPort()));
        environment.put("DATABASE_NAME", database);
        environment.put("DATABASE_USER", database);
        environment.put("DATABASE_PASSWORD", databasePassword);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafkaBootstrapServers());
        environment.put("MASTER_KEY", MASTER_KEY);
        environment.put("OPERATOR_USERNAME", OPERATOR_USERNAME);
        environment.put("OPERATOR_PASSWORD_HASH", OperatorPassword.hash(OPERATOR_PASSWORD));
        environment.put("SWITCH_KEY", SWITCH_KEY);
        environment.put("CARRIER_KEY", CARRIER_KEY);
        environment.put("ORDERS_TO_DOCUMENTS_TOKEN", ORDERS_TO_DOCUMENTS_TOKEN);
        environment.put("NUMBERS_TO_DOCUMENTS_TOKEN", NUMBERS_TO_DOCUMENTS_TOKEN);
        environment.put("DOCUMENTS_TO_NUMBERS_TOKEN", DOCUMENTS_TO_NUMBERS_TOKEN);
        environment.put("DOCUMENTS_FOLDER", documents.toString());
        // Nobody is there until a test starts a service of its own on these ports.
        environment.put("DOCUMENTS_URL", "http://127.0.0.1:" + Ports.any());
        environment.put("NUMBERS_URL", "http://127.0.0.1:" + Ports.any());
        environment.put("ORDERS_URL", "http://127.0.0.1:" + Ports.any());
        environment.put("DURCHWAHL_URL", "http://127.0.0.1:" + Ports.any());
        // Nor is a mail server, a carrier's gateway or anything like Slack.
        environment.put("SMTP_HOST", "127.0.0.1");
        environment.put("SMTP_PORT", Integer.toString(Ports.any()));
        environment.put("SMTP_FROM", "sms@rufwerk.example");
        environment.put("SMS_GATEWAY_URL", "http://127.0.0.1:" + Ports.any() + "/messages");
        environment.put("SMS_GATEWAY_TOKEN", "gateway-token-of-the-tests");
        environment.put("SLACK_ORIGINS", "http://127.0.0.1:" + Ports.any());
        environment.put("WEBHOOK_ALLOWED_NETWORKS", "127.0.0.0/8");
        // All tests come from one address, and many present something wrong on purpose.
        environment.put("FAILURES_PER_ADDRESS", "1000000");
        environment.put("LOG_JSON", "false");
        environment.putAll(arguments);
        return environment;
    }

    /** The servers stay: they serve the next test class too, and end with this JVM. */
    @Override
    public void stop() {
        Folders.delete(documents);
    }
}
