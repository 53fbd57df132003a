package rufwerk.documents.files;

import io.smallrye.mutiny.Uni;

/**
 * Keeps documents, unreadable for whoever gets hold of the storage.
 *
 * <p>May be called on an event loop: nothing blocks it, and results arrive on the Vert.x context of the caller.
 */
public interface DocumentFiles {

    /** Finishes when the document would survive a power cut. Writing the same key again is harmless. */
    Uni<Void> write(DocumentKey key, byte[] content);

    /** The plain bytes; fails with {@link DocumentLost} when they are not there or not the ones that were written. */
    Uni<byte[]> read(DocumentKey key);

    /** Removes what other attempts left under the same id. Only safe once the key is recorded for good. */
    Uni<Void> keepOnly(DocumentKey key);
}
