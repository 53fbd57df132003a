package rufwerk.kit.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
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

    private final KafkaProgram program;
    private final boolean temporary;
    private @Nullable ChildProcess broker;

    private LocalKafka(KafkaProgram program, boolean temporary) {
        this.program = program;
        this.temporary = temporary;
    }

    /** Keeps its data in the folder, from one start to the next. */
    public static LocalKafka start(Path folder, int port, int controllerPort) {
        return start(folder, port, controllerPort, "");
    }

    /** With more settings of the broker, as its properties file has them; the port stays one without TLS. */
    public static LocalKafka start(Path folder, int port, int controllerPort, String settings) {
        return started(new LocalKafka(new KafkaProgram(folder, port, controllerPort, settings), false));
    }

    /** Forgets everything when closed. */
    public static LocalKafka temporary() {
        var program = new KafkaProgram(Folders.temporary("rufwerk-kafka"), Ports.any(), Ports.any(), "");
        return started(new LocalKafka(program, true));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + program.port();
    }

    public Path log() {
        return program.log();
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
            Folders.delete(program.folder());
        }
    }

    private static LocalKafka started(LocalKafka kafka) {
        kafka.begin();
        return kafka;
    }

    private void begin() {
        TalkativeLibraries.quieten();
        broker = program.startBroker();
        awaitAnswer(broker);
    }

    /** Says at once when the broker died, instead of waiting for nobody. */
    private void awaitAnswer(ChildProcess child) {
        Instant deadline = Instant.now().plus(STARTUP);
        while (child.isAlive() && Instant.now().isBefore(deadline)) {
            // The port first: the client would log a warning for each attempt in vain.
            if (Ports.isAnswering(program.port()) && answers()) {
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

    /** Whoever asks for it closes it. */
    public Admin admin() {
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

    private static NewTopic topic(String name) {
        return COMPACTED.contains(name)
                ? new NewTopic(name, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))
                : new NewTopic(name, 3, (short) 1);
    }
}
