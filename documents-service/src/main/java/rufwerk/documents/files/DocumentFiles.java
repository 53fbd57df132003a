package rufwerk.documents.files;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Keeps documents, unreadable for whoever gets hold of the storage.
 *
 * <p>May be called on an event loop: nothing blocks it, and results arrive on the Vert.x context of the caller.
 */
public interface DocumentFiles {

    /** Lets a document come in piece by piece. */
    Uni<IncomingDocument> begin(UUID id);

    /** Finishes when the document would survive a power cut. Writing the same key again is harmless. */
    Uni<Void> write(DocumentKey key, byte[] content);

    /** The plain bytes; fails with {@link DocumentLost} when they are not there or not the ones that were written. */
    Uni<byte[]> read(DocumentKey key);

    /** Removes what other attempts left under the same id. Only safe once the key is recorded for good. */
    Uni<Void> keepOnly(DocumentKey key);

    /** Whether it is there; what it is worth is only known when it is read. */
    Uni<Boolean> has(DocumentKey key);

    /** Whether there was one that old. Only safe when nothing is recorded of it. */
    Uni<Boolean> removeIfWrittenBefore(DocumentKey key, Instant limit);

    /** All that were written before, in batches of which none is large. */
    Multi<List<DocumentKey>> writtenBefore(Instant limit);
}
