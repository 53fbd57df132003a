package rufwerk.orders.ordering;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** How customers hear what happened to an order. */
public interface Notifications {

    /**
     * Promises, within this transaction, that the customer will be told, as far as anybody wants to be.
     *
     * @param events at least one; of one kind, each of another order
     */
    Uni<Void> tell(List<? extends OrderEvent> events);

    default Uni<Void> tell(OrderEvent event) {
        return tell(List.of(event));
    }
}
