package rufwerk.orders.webhooks;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of deliveries, and another chance for them. */
public interface DeliveryHistory {

    Uni<List<KeptDelivery>> list(DeliveryQuery query);

    /** Null when the account has none with this id. */
    Uni<@Nullable DeliveryStory> find(UUID account, UUID id);

    /** What can be replayed: deliveries to endpoints that are disabled or deleted cannot. */
    Uni<Long> countReplayable(ReplayQuery query);

    /** Makes at most so many due again, oldest first, that were not replayed since {@code now}; answers how many. */
    Uni<Integer> replaySome(ReplayQuery query, int atMost, Instant now);

    /** Makes one due again, also one that waits; one that is on its way stays as it is. */
    Uni<ReplayOutcome> replay(UUID account, UUID id, Instant now);

    /** Forgets at most so many that ended and are older; answers how many. */
    Uni<Integer> forgetSome(Instant before, int atMost);
}
