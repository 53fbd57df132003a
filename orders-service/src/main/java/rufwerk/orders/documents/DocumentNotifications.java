package rufwerk.orders.documents;

import io.smallrye.mutiny.Uni;

/** How customers hear what became of their documents. */
public interface DocumentNotifications {

    /** Promises, within this transaction, that the customer will be told. */
    Uni<Void> tell(DecidedDocument document);
}
