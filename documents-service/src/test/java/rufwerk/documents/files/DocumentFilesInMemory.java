package rufwerk.documents.files;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The twin of the file system; passes the same {@link DocumentFilesConformance}. */
public class DocumentFilesInMemory implements DocumentFiles {
    private final Map<DocumentKey, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public Uni<Void> write(DocumentKey key, byte[] content) {
        return Uni.createFrom().item(() -> files.put(key, content.clone())).replaceWithVoid();
    }

    @Override
    public Uni<byte[]> read(DocumentKey key) {
        return Uni.createFrom().item(() -> {
            byte[] content = files.get(key);
            if (content == null) {
                throw new DocumentLost(key, "missing");
            }
            return content.clone();
        });
    }

    @Override
    public Uni<Void> keepOnly(DocumentKey key) {
        return Uni.createFrom()
                .item(() -> files.keySet().removeIf(other -> other.id().equals(key.id()) && !other.equals(key)))
                .replaceWithVoid();
    }

    public boolean has(DocumentKey key) {
        return files.containsKey(key);
    }
}
