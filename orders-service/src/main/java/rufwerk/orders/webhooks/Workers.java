package rufwerk.orders.webhooks;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Who sends deliveries. The database's clock measures their lives, as it is the same for all. */
public interface Workers {

    /** The worker lives on for a moment. */
    Uni<Void> keepAlive(UUID worker);

    /** What it claimed is free at once. */
    Uni<Void> leave(UUID worker);

    /** Frees what dead workers had claimed, and notes the attempts they did not end; answers how many. */
    Uni<Integer> recover(Instant now);
}
