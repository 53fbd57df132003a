package rufwerk.kit.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker (KRaft, one node) in a JVM of its own, made from our class path. */
public final class LocalKafka implements AutoCloseable {
    public static final List<String> TOPICS = List.of(
            "durchwahl.events.v1", "numbers.events.v1", "documents.events.v1", "orders.events.v1", "accounts.v1");

    /** Holds the last state of each account rather than a history. */
    private static final Set<String> COMPACTED = Set.of("accounts.v1");

    private static final Duration STARTUP = Duration.ofSeconds(60);
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

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final boolean temporary;
    private @Nullable ChildProcess broker;

    private LocalKafka(Path folder, int port, int controllerPort, boolean temporary) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.temporary = temporary;
    }

    /** Keeps its data in the folder, from one start to the next. */
    public static LocalKafka start(Path folder, int port, int controllerPort) {
        return started(new LocalKafka(folder, port, controllerPort, false));
    }

    /** Forgets everything when closed. */
    public static LocalKafka temporary() {
        return started(new LocalKafka(Folders.temporary("rufwerk-kafka"), Ports.any(), Ports.any(), true));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public Path log() {
        return folder.resolve("kafka.log");
    }

    public long pid() {
        return running().pid();
    }

    /** Those that exist already are left as they are. */
    public void createTopics(Collection<String> names) {
        try (var admin = admin()) {
            Set<String> known = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var missing = names.stream().filter(name -> !known.contains(name)).map(LocalKafka::topic);
            admin.createTopics(missing.toList()).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Could not create topics " + names, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void restart() {
        running().close();
        begin();
    }

    /** As a crash would; {@link #restart()} brings it back. */
    public void kill() {
        running().kill();
    }

    @Override
    public void close() {
        running().close();
        if (temporary) {
            Folders.delete(folder);
        }
    }

    private static LocalKafka started(LocalKafka kafka) {
        kafka.begin();
        return kafka;
    }

    private void begin() {
        TalkativeLibraries.quieten();
        try {
            Path settings = folder.resolve("server.properties");
            Files.createDirectories(folder);
            Files.writeString(settings, settings());
            Files.writeString(folder.resolve("logging.properties"), LOGGING);
            if (!Files.exists(folder.resolve("data/meta.properties"))) {
                var format = java("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", settings.toString());
                if (format.exit().join() != 0) {
                    throw new IllegalStateException("Kafka could not format its folder, see " + log());
                }
            }
            broker = java("kafka.Kafka", settings.toString());
            awaitAnswer(broker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChildProcess java(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dlogging.configuration="
                        + folder.resolve("logging.properties").toUri(),
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

    /** Says at once when the broker died, instead of waiting for nobody. */
    private void awaitAnswer(ChildProcess child) {
        Instant deadline = Instant.now().plus(STARTUP);
        while (child.isAlive() && Instant.now().isBefore(deadline)) {
            // The port first: the client would log a warning for each attempt in vain.
            if (Ports.isAnswering(port) && answers()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        child.kill();
        throw new IllegalStateException("Kafka did not start, see " + log());
    }

    private boolean answers() {
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200));
    }

    private ChildProcess running() {
        if (broker == null) {
            throw new IllegalStateException("Kafka is not running");
        }
        return broker;
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
                """.formatted(port, controllerPort, folder.resolve("data"));
    }

    private static NewTopic topic(String name) {
        return COMPACTED.contains(name)
                ? new NewTopic(name, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))
                : new NewTopic(name, 3, (short) 1);
    }
}
