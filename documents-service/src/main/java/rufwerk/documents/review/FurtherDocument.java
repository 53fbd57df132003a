package rufwerk.documents.review;

import java.time.Instant;
import java.util.UUID;
import rufwerk.documents.files.DocumentKey;

/**
 * A document that a customer handed in because a reviewer had asked for more. The first one stands in the {@link Dossier}.
 *
 * @param key by an id of its own, so that it never gets into the way of the other documents of its case
 * @param type as the customer's dialect names it
 */
public record FurtherDocument(DocumentKey key, String type, Instant receivedAt) {
    /** Of one case: whoever asks oftener than that had better reject. */
    public static final int MOST = 10;

    public UUID id() {
        return key.id();
    }

    /** Whether it is the one that came in before, whenever that was. */
    boolean repeats(FurtherDocument before) {
        return key.equals(before.key) && type.equals(before.type);
    }
}
