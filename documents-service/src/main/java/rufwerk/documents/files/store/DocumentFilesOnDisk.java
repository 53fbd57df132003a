package rufwerk.documents.files.store;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.DocumentLost;
import rufwerk.documents.files.FilesConfig;
import rufwerk.documents.files.Sha256;
import rufwerk.kit.secrets.SealedSecrets;

/**
 * One sealed file per document, named by its key alone: no text of a caller becomes part of a path.
 *
 * <p>A file under its final name is complete: it is written under {@code incoming}, forced to the disk and renamed.
 */
@ApplicationScoped
class DocumentFilesOnDisk implements DocumentFiles {
    /** Nobody writes for so long, so an older unfinished file belongs to a crashed process. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Layout layout;
    private final SealedSecrets secrets;
    private final Vertx vertx;
    private final Clock clock;

    DocumentFilesOnDisk(FilesConfig config, SealedSecrets secrets, Vertx vertx, Clock clock) {
        this.layout = new Layout(config.folder().toAbsolutePath());
        this.secrets = secrets;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** Without a folder it can write to, the service does not start. */
    void prepare(@Observes StartupEvent event) throws IOException {
        DurableFiles.createFolder(layout.incoming());
        FileTime limit = FileTime.from(clock.instant().minus(ABANDONED));
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(layout.incoming())) {
            for (Path file : unfinished) {
                if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
                    Files.deleteIfExists(file);
                    Log.infof("Removed the unfinished file %s", file.getFileName());
                }
            }
        }
        Files.delete(Files.createTempFile(layout.incoming(), "can-write", null));
    }

    @Override
    public Uni<Void> write(DocumentKey key, byte[] content) {
        return vertx.executeBlocking(
                        () -> {
                            Path file = layout.fileOf(key);
                            DurableFiles.createFolder(layout.incoming());
                            DurableFiles.write(file, layout.incoming(), secrets.seal(content, Layout.contextOf(file)));
                            return file;
                        },
                        false)
                .replaceWithVoid();
    }

    @Override
    public Uni<byte[]> read(DocumentKey key) {
        return vertx.executeBlocking(
                () -> {
                    Path file = layout.fileOf(key);
                    byte[] content = secrets.open(sealed(key, file), Layout.contextOf(file));
                    if (!Sha256.of(content).equals(key.content())) {
                        throw new DocumentLost(key, "another one than recorded");
                    }
                    return content;
                },
                false);
    }

    @Override
    public Uni<Void> keepOnly(DocumentKey key) {
        return vertx.executeBlocking(
                        () -> {
                            Path kept = layout.fileOf(key);
                            try (DirectoryStream<Path> ofThisId =
                                    Files.newDirectoryStream(kept.getParent(), key.id() + ".*")) {
                                for (Path file : ofThisId) {
                                    if (!file.equals(kept) && DurableFiles.delete(file)) {
                                        Log.infof("Removed a leftover of document %s", key.id());
                                    }
                                }
                            }
                            return kept;
                        },
                        false)
                .replaceWithVoid();
    }

    private static byte[] sealed(DocumentKey key, Path file) throws IOException {
        try {
            return DurableFiles.read(file);
        } catch (NoSuchFileException e) {
            throw new DocumentLost(key, "missing");
        }
    }
}
