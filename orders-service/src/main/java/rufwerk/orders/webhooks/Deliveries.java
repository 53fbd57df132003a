package rufwerk.orders.webhooks;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** All deliveries and their attempts. */
public interface Deliveries {

    /** Adds a delivery that is due at once, with the current transaction. */
    Uni<Void> add(Delivery delivery, Instant now);

    /**
     * Takes deliveries that are due, longest-waiting first, and counts the attempt. Whoever has taken one and dies loses
     * it after {@code lease}.
     */
    Uni<List<Delivery>> claimDue(int atMost, Instant now, Duration lease);

    /** Keeps the attempt and what it means, together. */
    Uni<Void> settle(Delivery delivery, Attempt attempt, Verdict verdict);
}
