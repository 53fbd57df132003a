package rufwerk.documents.files.store;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.DocumentLost;
import rufwerk.documents.files.FilesConfig;
import rufwerk.documents.files.IncomingDocument;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.files.check.Limits;
import rufwerk.documents.files.s3.S3Bucket;
import rufwerk.documents.files.s3.S3Object;
import rufwerk.kit.secrets.SealedSecrets;

/**
 * One object per document, named by its key. It holds the sealed pieces; their head is its metadata, which can be
 * replaced by itself when the master key changes.
 *
 * <p>A document comes in as an unfinished file in the folder, which a look at it needs anyway, and goes to the bucket as a
 * whole: an object is there completely or not at all.
 */
final class DocumentFilesInS3 implements DocumentFiles {
    private static final String HEAD = "head";

    private final S3Bucket bucket;
    private final SealedSecrets secrets;
    private final Vertx vertx;
    private final Unfinished unfinished;

    DocumentFilesInS3(S3Bucket bucket, FilesConfig config, SealedSecrets secrets, Vertx vertx) {
        this.bucket = bucket;
        this.secrets = secrets;
        this.vertx = vertx;
        Path folder = new Layout(config.folder().toAbsolutePath()).incoming();
        this.unfinished = new Unfinished(folder, secrets, vertx, this::keep);
    }

    /** Nothing when somebody else has written the object. */
    static Optional<byte[]> headOf(S3Object object) {
        return Optional.ofNullable(object.metadata().get(HEAD)).flatMap(DocumentFilesInS3::decoded);
    }

    static Map<String, String> metadataWith(byte[] head) {
        return Map.of(HEAD, Base64.getEncoder().encodeToString(head));
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
        return bucket.get(Layout.nameOf(key), object -> new Reading(key, object))
                .onItem()
                .ifNull()
                .failWith(() -> new DocumentLost(key, "missing"));
    }

    @Override
    public Uni<Void> keepOnly(DocumentKey key) {
        return bucket.listAll(key.id() + ".")
                .onItem()
                .transformToMultiAndConcatenate(Multi.createFrom()::iterable)
                .select()
                .where(object -> !object.name().equals(Layout.nameOf(key)))
                .onItem()
                .transformToUniAndConcatenate(bucket::remove)
                .select()
                .where(removed -> removed)
                .invoke(removed -> Log.infof("Removed a leftover of document %s", key.id()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> has(DocumentKey key) {
        return bucket.find(Layout.nameOf(key)).map(found -> found != null);
    }

    /** A document that is written in this very moment has another tag than the one that was looked at. */
    @Override
    public Uni<Boolean> removeIfWrittenBefore(DocumentKey key, Instant limit) {
        return bucket.find(Layout.nameOf(key))
                .chain(found -> found != null && found.writtenAt().isBefore(limit)
                        ? bucket.remove(found)
                        : Uni.createFrom().item(false));
    }

    @Override
    public Multi<List<DocumentKey>> writtenBefore(Instant limit) {
        return bucket.listAll("")
                .map(objects -> objects.stream()
                        .filter(object -> object.writtenAt().isBefore(limit))
                        .flatMap(object -> Layout.keyOf(object.name()).stream())
                        .toList())
                .select()
                .where(keys -> !keys.isEmpty());
    }

    private Uni<Void> keep(DocumentKey key, Path finished) {
        return vertx.executeBlocking(() -> SealedFile.of(finished), false)
                .chain(file -> bucket.put(
                        Layout.nameOf(key),
                        finished,
                        SealedSecrets.HEAD_BYTES,
                        file.length(),
                        file.sha256(),
                        metadataWith(file.head())));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Opens what comes, and compares it with what was written. */
    private final class Reading implements S3Bucket.Receiver<byte[]> {
        private final DocumentKey key;
        private final OpenedPieces pieces;

        private Reading(DocumentKey key, S3Object object) {
            this.key = key;
            if (object.size() > 2 * Limits.MAX_BYTES) {
                throw new DocumentLost(key, "larger than any document");
            }
            byte[] head = headOf(object).orElseThrow(() -> new DocumentLost(key, "without its head"));
            this.pieces = new OpenedPieces(secrets.openPieces(head, Layout.contextOf(key.id())), object.size());
        }

        @Override
        public void take(byte[] bytes) {
            pieces.take(bytes);
        }

        @Override
        public byte[] finish() {
            byte[] plain = pieces.finish();
            if (!Sha256.of(plain).equals(key.content())) {
                throw new DocumentLost(key, "another one than recorded");
            }
            return plain;
        }
    }
}
