package rufwerk.bench.contest;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rufwerk.bench.machine.Part;
import rufwerk.bench.stage.KnownKey;
import rufwerk.bench.stage.SigningCustomer;
import rufwerk.bench.stage.StartedProgram;
import rufwerk.bench.stage.Surroundings;
import rufwerk.kit.testing.Folders;
import rufwerk.kit.testing.LocalKafka;
import rufwerk.kit.testing.LocalPostgres;
import rufwerk.kit.testing.OperatorPassword;
import rufwerk.kit.testing.Ports;
import rufwerk.local.Progress;

/**
 * PostgreSQL, Kafka and the programs that are measured, stopped in the opposite order.
 *
 * <p>Below the project rather than among temporary files: those are often kept in memory, where a commit costs nothing.
 */
public final class Stage implements AutoCloseable {
    public static final String OPERATOR = "operator";
    public static final String OPERATOR_PASSWORD = "bench-operator-password";

    private static final List<String> DECISIVE_SETTINGS =
            List.of("fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "shared_buffers");

    private final Path folder;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final KnownKey key = new KnownKey();
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final Progress progress;
    private volatile boolean closed;

    public Stage(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
        Folders.delete(folder);
        postgres = started(LocalPostgres.start(folder.resolve("postgres"), Ports.any()));
        kafka = started(LocalKafka.start(folder.resolve("kafka"), Ports.any(), Ports.any()));
        kafka.createTopics(LocalKafka.TOPICS);
        key.publish(kafka.bootstrapServers());
    }

    public Path folder() {
        return folder;
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    /** Customers that services learn of as they learn of every customer. */
    public void publish(List<SigningCustomer> customers) {
        SigningCustomer.publish(customers, kafka.bootstrapServers());
    }

    /** As a request header. */
    public String keyHeader() {
        return "X-Api-Key: " + key.text();
    }

    /** The name is also that of its database. */
    public StartedProgram start(List<String> command, String name, Map<String, String> own) {
        progress.note("Starting " + name);
        int port = Ports.any();
        Map<String, String> environment = new HashMap<>(new Surroundings(postgres, kafka).environment(port, name));
        environment.put("OPERATOR_USERNAME", OPERATOR);
        environment.put("OPERATOR_PASSWORD_HASH", OperatorPassword.hash(OPERATOR_PASSWORD));
        environment.putAll(own);
        return started(StartedProgram.start(command, environment, port, folder.resolve(name + ".log")));
    }

    public Progress progress() {
        return progress;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    /** Whose computing is watched while a program is measured that is no contestant. */
    public Map<Part, Long> parts(StartedProgram program) {
        Map<Part, Long> parts = new EnumMap<>(Part.class);
        parts.put(Part.POSTGRES, postgres.pid());
        parts.put(Part.KAFKA, kafka.pid());
        parts.put(Part.DRIVER, ProcessHandle.current().pid());
        parts.put(Part.SERVICE, program.pid());
        return parts;
    }

    /** Whose computing is watched while a contestant runs. */
    public Map<Part, Long> parts(Contestant contestant) {
        Map<Part, Long> parts = new EnumMap<>(Part.class);
        parts.put(Part.POSTGRES, postgres.pid());
        parts.put(Part.KAFKA, kafka.pid());
        parts.put(Part.DRIVER, ProcessHandle.current().pid());
        contestant.measured().ifPresent(program -> parts.put(Part.SERVICE, program.pid()));
        return parts;
    }

    /** This machine, and what of PostgreSQL's settings decides what a commit costs, as PostgreSQL itself says. */
    public String describe() {
        String settings = DECISIVE_SETTINGS.stream()
                .map(setting -> setting + "=" + ask("SHOW " + setting))
                .collect(Collectors.joining(", "));
        return "%d processors, PostgreSQL %s with %s"
                .formatted(Runtime.getRuntime().availableProcessors(), ask("SHOW server_version"), settings);
    }

    /** So that PostgreSQL plans as it would after its own housekeeping has come by. */
    public void vacuum(String database) {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How much PostgreSQL has written to its log of changes so far, in bytes. */
    long walBytes() {
        return Long.parseLong(ask("SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint"));
    }

    private String ask(String question) {
        try (var connection = postgres.connect("postgres");
                var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized <T extends AutoCloseable> T started(T part) {
        running.push(part);
        return part;
    }

    public boolean isClosed() {
        return closed;
    }

    /** Closing twice is harmless: Ctrl-C may come at any time. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        while (!running.isEmpty()) {
            try (var _ = running.pop()) {
                // Closing is all there is to do.
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        Folders.delete(folder);
    }
}
