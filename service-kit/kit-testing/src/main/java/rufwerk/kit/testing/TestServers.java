package rufwerk.kit.testing;

/**
 * One PostgreSQL and one Kafka for all tests of a JVM.
 *
 * <p>Found again by system properties and not by a static field: Quarkus may load this class once per test profile.
 */
record TestServers(int postgresPort, String kafkaBootstrapServers) {
    private static final String POSTGRES = "rufwerk.test.postgres.port";
    private static final String KAFKA = "rufwerk.test.kafka";

    static TestServers running() {
        synchronized (System.class) {
            if (System.getProperty(KAFKA) == null) {
                start();
            }
            return new TestServers(Integer.getInteger(POSTGRES), System.getProperty(KAFKA));
        }
    }

    void createDatabase(String name, String password) {
        Databases.create(postgresPort, name, name, password);
    }

    private static void start() {
        var postgres = LocalPostgres.temporary();
        var kafka = LocalKafka.temporary();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.close();
            postgres.close();
        }));
        kafka.createTopics(LocalKafka.TOPICS);
        System.setProperty(POSTGRES, Integer.toString(postgres.port()));
        System.setProperty(KAFKA, kafka.bootstrapServers());
    }
}
