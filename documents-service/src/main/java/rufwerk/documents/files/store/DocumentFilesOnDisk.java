package rufwerk.documents.files.store;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.DocumentLost;
import rufwerk.documents.files.FilesConfig;
import rufwerk.documents.files.IncomingDocument;
import rufwerk.documents.files.Sha256;
import rufwerk.kit.secrets.SealedSecrets;

/**
 * One sealed file per document, named by its key alone: no text of a caller becomes part of a path.
 *
 * <p>A file under its final name is complete: it is written under {@code incoming}, forced to the disk and renamed.
 */
final class DocumentFilesOnDisk implements DocumentFiles {
    private final Layout layout;
    private final SealedSecrets secrets;
    private final Vertx vertx;
    private final Unfinished unfinished;

    DocumentFilesOnDisk(FilesConfig config, SealedSecrets secrets, Vertx vertx) {
        this.layout = new Layout(config.folder().toAbsolutePath());
        this.secrets = secrets;
        this.vertx = vertx;
        this.unfinished = new Unfinished(layout.incoming(), secrets, vertx, this::keep);
    }

    @Override
    public Uni<IncomingDocument> begin(UUID id) {
        return unfinished.begin(id);
    }

    @Override
    public Uni<Void> write(DocumentKey key, byte[] content) {
        return unfinished.write(key, content);
    }

    @Override
    public Uni<byte[]> read(DocumentKey key) {
        return vertx.executeBlocking(
                () -> {
                    byte[] content = open(key);
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
                            Path whole = layout.wholeFileOf(key);
                            try (DirectoryStream<Path> ofThisId =
                                    Files.newDirectoryStream(kept.getParent(), key.id() + ".*")) {
                                for (Path file : ofThisId) {
                                    if (!file.equals(kept) && !file.equals(whole) && DurableFiles.delete(file)) {
                                        Log.infof("Removed a leftover of document %s", key.id());
                                    }
                                }
                            }
                            return kept;
                        },
                        false)
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> has(DocumentKey key) {
        return vertx.executeBlocking(
                () -> Files.exists(layout.fileOf(key)) || Files.exists(layout.wholeFileOf(key)), false);
    }

    /** Taken aside first: a document that was written in this very moment goes back to its place. */
    @Override
    public Uni<Boolean> removeIfWrittenBefore(DocumentKey key, Instant limit) {
        FileTime time = FileTime.from(limit);
        return vertx.executeBlocking(
                () -> removeIfOlder(layout.fileOf(key), time) | removeIfOlder(layout.wholeFileOf(key), time), false);
    }

    private boolean removeIfOlder(Path file, FileTime limit) throws IOException {
        Path aside = layout.incoming().resolve(UUID.randomUUID().toString());
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return false;
        }
        if (Files.getLastModifiedTime(aside).compareTo(limit) < 0) {
            Files.delete(aside);
            return true;
        }
        DurableFiles.move(aside, file);
        return false;
    }

    /** In 65,536 pieces at most, so that no worker thread is taken for long. */
    @Override
    public Multi<List<DocumentKey>> writtenBefore(Instant limit) {
        FileTime time = FileTime.from(limit);
        return vertx.executeBlocking(() -> Layout.subfolders(layout.folder()), false)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(folder -> vertx.executeBlocking(() -> Layout.subfolders(folder), false))
                .onItem()
                .transformToMultiAndConcatenate(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(folder -> vertx.executeBlocking(() -> writtenBefore(folder, time), false))
                .select()
                .where(keys -> !keys.isEmpty());
    }

    private static List<DocumentKey> writtenBefore(Path folder, FileTime limit) throws IOException {
        List<DocumentKey> found = new ArrayList<>();
        for (Path file : Layout.files(folder)) {
            try {
                if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
                    Layout.keyOf(file).ifPresent(found::add);
                }
            } catch (NoSuchFileException removedMeanwhile) {
                // Whoever removed it knew why.
            }
        }
        return found;
    }

    private Uni<Void> keep(DocumentKey key, Path finished) {
        return vertx.executeBlocking(
                        () -> {
                            DurableFiles.move(finished, layout.fileOf(key));
                            return key;
                        },
                        false)
                .replaceWithVoid();
    }

    private byte[] open(DocumentKey key) throws IOException {
        Path file = layout.fileOf(key);
        try (SealedContent content = new SealedContent(file, secrets, Layout.contextOf(file))) {
            return content.all();
        } catch (NoSuchFileException notInPieces) {
            return openWhole(key);
        }
    }

    private byte[] openWhole(DocumentKey key) throws IOException {
        Path file = layout.wholeFileOf(key);
        try {
            return secrets.open(DurableFiles.read(file), Layout.contextOf(file));
        } catch (NoSuchFileException e) {
            throw new DocumentLost(key, "missing");
        }
    }
}
