package rufwerk.documents.files;

import io.smallrye.mutiny.Uni;
import rufwerk.documents.files.check.Content;

/**
 * A document on its way in. It is sealed from its first byte, and nobody finds it until it is kept.
 *
 * <p>All but {@link #keep()} blocks: for worker threads, one at a time.
 */
public interface IncomingDocument {

    /** Takes the next bytes, which are the first so many of the array; it is the caller's again then. */
    void write(byte[] bytes, int count);

    /** How many came so far. */
    long size();

    /** Nothing more comes. */
    void finish();

    /** The plain bytes of a finished document, for a look at them. */
    Content content();

    /** Under which it can be read once it is kept; of a finished document. */
    DocumentKey key();

    /** Ends when the finished document would survive a power cut. Another one of the same key is replaced. */
    Uni<Void> keep();

    /** Removes what was not kept; harmless otherwise, and more than once. */
    void discard();
}
