package rufwerk.bench.stage;

import java.util.HashMap;
import java.util.Map;
import rufwerk.kit.testing.LocalKafka;
import rufwerk.kit.testing.LocalPostgres;

/** What every program of ours is told about where it runs. Limits count all the same, but are never reached. */
public record Surroundings(LocalPostgres postgres, LocalKafka kafka) {
    public static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final String NEVER_REACHED = "100000000";

    /** With a database of its own, made here. */
    public Map<String, String> environment(int port, String database) {
        String password = database + "-password";
        postgres.createDatabase(database, database, password);
        Map<String, String> environment = new HashMap<>();
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("DATABASE_HOST", LocalPostgres.HOST);
        environment.put("DATABASE_PORT", Integer.toString(postgres.port()));
        environment.put("DATABASE_NAME", database);
        environment.put("DATABASE_USER", database);
        environment.put("DATABASE_PASSWORD", password);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("MASTER_KEY", MASTER_KEY);
        environment.put("REQUESTS_PER_CREDENTIAL", NEVER_REACHED);
        environment.put("REQUESTS_PER_ADDRESS", NEVER_REACHED);
        return environment;
    }
}
