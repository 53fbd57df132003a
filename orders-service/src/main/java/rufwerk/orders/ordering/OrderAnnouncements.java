package rufwerk.orders.ordering;

import io.smallrye.mutiny.Uni;

/** How the other services hear what happened to an order. */
public interface OrderAnnouncements {

    /** Announces the event with the current transaction, or not at all. */
    Uni<Void> announce(OrderEvent event);
}
