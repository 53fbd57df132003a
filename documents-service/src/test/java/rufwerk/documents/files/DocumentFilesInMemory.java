package rufwerk.documents.files;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import rufwerk.documents.files.check.Content;

/** The twin of the file system; passes the same {@link DocumentFilesConformance}. */
public class DocumentFilesInMemory implements DocumentFiles {
    private final Map<DocumentKey, Stored> files = new ConcurrentHashMap<>();
    private final Clock clock;

    public DocumentFilesInMemory() {
        this(Clock.systemUTC());
    }

    public DocumentFilesInMemory(Clock clock) {
        this.clock = clock;
    }

    private record Stored(byte[] content, Instant writtenAt) {}

    @Override
    public Uni<IncomingDocument> begin(UUID id) {
        return Uni.createFrom().item(() -> new Incoming(id));
    }

    @Override
    public Uni<Void> write(DocumentKey key, byte[] content) {
        return Uni.createFrom()
                .item(() -> files.put(key, new Stored(content.clone(), clock.instant())))
                .replaceWithVoid();
    }

    @Override
    public Uni<byte[]> read(DocumentKey key) {
        return Uni.createFrom().item(() -> {
            Stored stored = files.get(key);
            if (stored == null) {
                throw new DocumentLost(key, "missing");
            }
            return stored.content().clone();
        });
    }

    @Override
    public Uni<Void> keepOnly(DocumentKey key) {
        return Uni.createFrom()
                .item(() -> files.keySet().removeIf(other -> other.id().equals(key.id()) && !other.equals(key)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> has(DocumentKey key) {
        return Uni.createFrom().item(() -> holds(key));
    }

    @Override
    public Uni<Boolean> removeIfWrittenBefore(DocumentKey key, Instant limit) {
        return Uni.createFrom()
                .item(() -> files.entrySet()
                        .removeIf(entry -> entry.getKey().equals(key)
                                && entry.getValue().writtenAt().isBefore(limit)));
    }

    @Override
    public Multi<List<DocumentKey>> writtenBefore(Instant limit) {
        return Multi.createFrom()
                .items(files.entrySet().stream()
                        .filter(entry -> entry.getValue().writtenAt().isBefore(limit))
                        .map(entry -> List.of(entry.getKey())));
    }

    public boolean holds(DocumentKey key) {
        return files.containsKey(key);
    }

    public int count() {
        return files.size();
    }

    private final class Incoming implements IncomingDocument {
        private final UUID id;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        private Incoming(UUID id) {
            this.id = id;
        }

        @Override
        public void write(byte[] bytes, int count) {
            content.write(bytes, 0, count);
        }

        @Override
        public long size() {
            return content.size();
        }

        @Override
        public void finish() {}

        @Override
        public Content content() {
            return Content.of(content.toByteArray());
        }

        @Override
        public DocumentKey key() {
            return new DocumentKey(id, Sha256.of(content.toByteArray()));
        }

        @Override
        public Uni<Void> keep() {
            return DocumentFilesInMemory.this.write(key(), content.toByteArray());
        }

        @Override
        public void discard() {}
    }
}
