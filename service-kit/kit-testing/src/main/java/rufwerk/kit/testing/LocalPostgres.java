package rufwerk.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL, unpacked from the class path and run as a process of its own. */
public final class LocalPostgres implements AutoCloseable {
    public static final String HOST = "127.0.0.1";

    /** This machine only, and passwords are really checked: a service with a wrong one must not get in. */
    private static final String WHO_MAY_CONNECT = """
            host all postgres samehost trust
            host all all      samehost scram-sha-256
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
        Databases.create(port, name, user, password);
    }

    /** As the administrator, for looking and for tests; services log in with their own role. */
    public Connection connect(String database) throws SQLException {
        return Databases.connect(port, database);
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
                    .setServerConfig("unix_socket_directories", "")
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
}
