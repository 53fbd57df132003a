package rufwerk.documents.files.store;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.IncomingDocument;
import rufwerk.kit.secrets.SealedSecrets;

/** Where documents are sealed while they come in, whatever becomes of them then. */
final class Unfinished {
    /** Nobody writes for so long, so an older unfinished file belongs to a crashed process. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;
    private final SealedSecrets secrets;
    private final Vertx vertx;
    private final Keeping keeping;

    Unfinished(Path folder, SealedSecrets secrets, Vertx vertx, Keeping keeping) {
        this.folder = folder;
        this.secrets = secrets;
        this.vertx = vertx;
        this.keeping = keeping;
    }

    /** Fails without a folder that can be written to. */
    static void prepare(Path folder, Instant now) throws IOException {
        DurableFiles.createFolder(folder);
        FileTime limit = FileTime.from(now.minus(ABANDONED));
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder)) {
            for (Path file : unfinished) {
                if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
                    Files.deleteIfExists(file);
                    Log.infof("Removed the unfinished file %s", file.getFileName());
                }
            }
        }
        Files.delete(Files.createTempFile(folder, "can-write", null));
    }

    Uni<IncomingDocument> begin(UUID id) {
        return vertx.executeBlocking(
                () -> new SealedIncoming(id, folder.resolve(UUID.randomUUID().toString()), secrets, keeping), false);
    }

    /** Keeps a document that is in memory. */
    Uni<Void> write(DocumentKey key, byte[] content) {
        return begin(key.id())
                .chain(incoming -> vertx.executeBlocking(
                                () -> {
                                    incoming.write(content, content.length);
                                    incoming.finish();
                                    return incoming;
                                },
                                false)
                        .chain(IncomingDocument::keep)
                        .eventually(() -> vertx.executeBlocking(
                                () -> {
                                    incoming.discard();
                                    return incoming;
                                },
                                false)));
    }
}
