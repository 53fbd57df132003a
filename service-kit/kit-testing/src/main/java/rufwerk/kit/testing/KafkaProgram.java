package rufwerk.kit.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Kafka's own programs, run from our class path on one folder.
 *
 * @param more settings of the broker, which add to ours or replace them
 */
record KafkaProgram(Path folder, int port, int controllerPort, String more) {
    /** Kafka wants 16 bytes in base64. One name for all is fine: no two of these ever meet. */
    private static final String CLUSTER = "cnVmd2Vya2xvY2FsMDAwMA";

    private static final String LOGGING = """
            logger.level=WARN
            logger.handlers=CONSOLE
            handler.CONSOLE=org.jboss.logmanager.handlers.ConsoleHandler
            handler.CONSOLE.formatter=PATTERN
            formatter.PATTERN=org.jboss.logmanager.formatters.PatternFormatter
            formatter.PATTERN.properties=pattern
            formatter.PATTERN.pattern=%d %-5p %c: %s%e%n
            """;

    /** The folder is formatted when it is new. */
    ChildProcess startBroker() {
        try {
            Files.createDirectories(folder);
            Files.writeString(settingsFile(), settings());
            Files.writeString(loggingFile(), LOGGING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(data().resolve("meta.properties"))) {
            format();
        }
        return java("kafka.Kafka", settingsFile().toString());
    }

    Path log() {
        return folder.resolve("kafka.log");
    }

    private void format() {
        String settings = settingsFile().toString();
        if (java("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", settings)
                        .exit()
                        .join()
                != 0) {
            throw new IllegalStateException("Kafka could not format its folder, see " + log());
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path settingsFile() {
        return folder.resolve("server.properties");
    }

    private Path loggingFile() {
        return folder.resolve("logging.properties");
    }

    private ChildProcess java(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dlogging.configuration=" + loggingFile().toUri(),
                main));
        command.addAll(List.of(arguments));
        // By the environment: the class path of a test is longer than some shells allow on a command line.
        return ChildProcess.start(command, Map.of("CLASSPATH", classPath()), log());
    }

    private static String classPath() {
        String ours = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        // Quarkus holds back all logging until an application of its own has started, which will not happen there.
        return Stream.of(ours.split(File.pathSeparator))
                .filter(entry -> !entry.contains("/quarkus-"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** As small as a broker gets: by default the log cleaner alone takes 128 MB of heap. */
    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=true
                num.partitions=3
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=5
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=5
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                log.cleaner.dedupe.buffer.size=4194304
                num.network.threads=2
                num.io.threads=2
                %4$s
                """.formatted(port, controllerPort, data(), more);
    }
}
