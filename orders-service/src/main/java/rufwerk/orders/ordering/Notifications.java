package rufwerk.orders.ordering;

import io.smallrye.mutiny.Uni;

/** How customers hear what happened to an order. */
public interface Notifications {

    /** Promises, within this transaction, that the customer will be told; does nothing when nobody wants to be. */
    Uni<Void> tell(OrderEvent event);
}
