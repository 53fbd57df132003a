package rufwerk.orders.webhooks;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All deliveries and their attempts. */
public interface Deliveries {

    /** Adds deliveries that are due at once, or after those of their stream that are open; with the current transaction. */
    Uni<Void> add(List<Draft> drafts, Instant now);

    /** What is open and not being sent goes to this URL from now on; with the current transaction. */
    Uni<Void> redirect(UUID endpoint, URI url);

    /** Gives up what is open and not being sent; with the current transaction. */
    Uni<Void> giveUp(UUID endpoint);

    /** Takes deliveries that are due for as long as {@code worker} is alive, and counts the attempt. */
    Uni<List<Delivery>> claimDue(UUID worker, Room room, Instant now);

    /**
     * Keeps the attempts and what they mean, together. An attempt whose delivery was taken away meanwhile is kept, but
     * decides nothing.
     */
    Uni<Settled> settle(List<Settlement> settlements, Instant now);
}
