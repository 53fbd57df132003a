package rufwerk.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import rufwerk.kit.testing.LocalPostgres;

/**
 * The steps of docs/backup.md, by PostgreSQL's own functions, while customers go on: databases, then documents, then keys.
 * What Kafka holds is not saved.
 */
final class Backup {
    /** Of the running server rather than of its data; it makes them anew. */
    private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts");

    private final Path folder;

    Backup(Path folder) {
        this.folder = folder;
    }

    /** The folder of a stack that runs. */
    void take(LocalPostgres postgres, Path stack) {
        copyDatabases(postgres, stack);
        copy(stack.resolve("data/documents"), folder.resolve("data/documents"));
        copy(stack.resolve("data/secrets.json"), folder.resolve("data/secrets.json"));
        copy(stack.resolve("data/master-keys"), folder.resolve("data/master-keys"));
        copy(stack.resolve("data/account.json"), folder.resolve("data/account.json"));
    }

    /** Into a folder where nothing is. */
    void restore(Path stack) {
        copy(folder, stack);
    }

    private void copyDatabases(LocalPostgres postgres, Path stack) {
        Path from = stack.resolve("data/postgres/data");
        Path to = folder.resolve("data/postgres/data");
        try (Connection connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('rufwerk', fast => true)");
            copy(from, to);
            try (var label =
                    statement.executeQuery("SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)")) {
                label.next();
                Files.writeString(to.resolve("backup_label"), label.getString(1), StandardCharsets.UTF_8);
            }
            // What was written meanwhile; an archive of the log would hold it.
            copy(from.resolve("pg_wal"), to.resolve("pg_wal"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new Copying(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that others change, extend and remove meanwhile: the log of the databases makes up for that. */
    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(target(directory));
            Files.setPosixFilePermissions(target(directory), Files.getPosixFilePermissions(directory));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!OF_THE_PROCESS.contains(file.getFileName().toString())) {
                try (var out = Files.newOutputStream(target(file))) {
                    Files.copy(file, out);
                    Files.setPosixFilePermissions(target(file), PosixFilePermissions.fromString("rw-------"));
                } catch (NoSuchFileException removedMeanwhile) {
                    Files.delete(target(file));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        private Path target(Path source) {
            return to.resolve(from.relativize(source).toString());
        }
    }
}
