package rufwerk.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL, unpacked from the class path and run as a process of its own. */
public final class LocalPostgres implements AutoCloseable {
    public static final String HOST = "127.0.0.1";

    /** Loopback only, and passwords are really checked: a service with a wrong one must not get in. */
    private static final String WHO_MAY_CONNECT = """
            local all postgres              trust
            host  all postgres 127.0.0.1/32 trust
            host  all all      127.0.0.1/32 scram-sha-256
            """;

    private final Path folder;
    private final int port;
    private final boolean temporary;
    private @Nullable EmbeddedPostgres server;
    private @Nullable Process guard;

    private LocalPostgres(Path folder, int port, boolean temporary) {
        this.folder = folder;
        this.port = port;
        this.temporary = temporary;
    }

    /** Keeps its data in the folder, from one start to the next. */
    public static LocalPostgres start(Path folder, int port) {
        return started(new LocalPostgres(folder, port, false));
    }

    /** Forgets everything when closed. */
    public static LocalPostgres temporary() {
        return started(new LocalPostgres(Folders.temporary("rufwerk-postgres"), Ports.any(), true));
    }

    public int port() {
        return port;
    }

    /** Of the postmaster, the parent of all its processes. */
    public long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data().resolve("postmaster.pid")).getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL is not running", e);
        }
    }

    /** The role owns this one database and can enter no other. Does nothing to what is there already. */
    public void createDatabase(String name, String user, String password) {
        createDatabase(port, name, user, password);
    }

    static void createDatabase(int port, String name, String user, String password) {
        try (var connection = connect(port, "postgres");
                var statement = connection.createStatement()) {
            statement.execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", user)) {
                statement.execute("CREATE ROLE " + quoted(user, '"') + " LOGIN");
            }
            statement.execute("ALTER ROLE " + quoted(user, '"') + " PASSWORD " + quoted(password, '\''));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + quoted(name, '"') + " OWNER " + quoted(user, '"'));
                statement.execute("REVOKE ALL ON DATABASE " + quoted(name, '"') + " FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create database " + name, e);
        }
    }

    /** As the administrator, for looking and for tests; services log in with their own role. */
    public Connection connect(String database) throws SQLException {
        return connect(port, database);
    }

    /** Cuts every connection, as a failover would. */
    public void restart() {
        stop();
        begin();
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            Folders.delete(folder);
        }
    }

    private static LocalPostgres started(LocalPostgres postgres) {
        postgres.begin();
        return postgres;
    }

    private void begin() {
        TalkativeLibraries.quieten();
        try {
            Files.createDirectories(data());
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data())
                    .setCleanDataDirectory(false)
                    .setDataDirectoryCustomizer(LocalPostgres::restrictConnections)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(30))
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "48MB")
                    // The library switches durability off for speed; we promise that nothing is lost.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setOutputRedirector(logFile())
                    .setErrorRedirector(logFile())
                    .start();
            guard = ParentGuard.over(pid(), "QUIT");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start, see " + log(), e);
        }
    }

    private void stop() {
        try {
            running().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            server = null;
            if (guard != null) {
                guard.destroyForcibly();
            }
        }
    }

    private EmbeddedPostgres running() {
        if (server == null) {
            throw new IllegalStateException("PostgreSQL is not running");
        }
        return server;
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("postgres.log");
    }

    private ProcessBuilder.Redirect logFile() {
        return ProcessBuilder.Redirect.appendTo(log().toFile());
    }

    private static void restrictConnections(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s".formatted(HOST, port, database), "postgres", "");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static String quoted(String text, char quote) {
        String mark = String.valueOf(quote);
        return mark + text.replace(mark, mark + mark) + mark;
    }
}
