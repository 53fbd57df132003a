package rufwerk.orders.webhooks;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Makes deliveries again: with the same id and body, a new signature, and the whole schedule of retries. */
@ApplicationScoped
public class ReplayDeliveries {
    private static final int BITE = 1_000;

    private final DeliveryHistory history;
    private final DeliverWebhooks deliverWebhooks;
    private final Clock clock;

    ReplayDeliveries(DeliveryHistory history, DeliverWebhooks deliverWebhooks, Clock clock) {
        this.history = history;
        this.deliverWebhooks = deliverWebhooks;
        this.clock = clock;
    }

    public Uni<ReplayOutcome> one(UUID account, UUID id) {
        return history.replay(account, id, clock.instant()).invoke(deliverWebhooks::wake);
    }

    public Uni<Long> count(ReplayQuery query) {
        return history.countReplayable(query);
    }

    /** Bite by bite, so that no transaction holds many rows; if it breaks off, what was made due stays so. */
    public Uni<Long> all(ReplayQuery query) {
        Instant now = clock.instant();
        return bites(query, now, 0)
                .invoke(replayed -> Log.infof("Account %s replays %d webhook deliveries", query.account(), replayed));
    }

    private Uni<Long> bites(ReplayQuery query, Instant now, long before) {
        return history.replaySome(query, BITE, now)
                .invoke(deliverWebhooks::wake)
                .chain(replayed ->
                        replayed == 0 ? Uni.createFrom().item(before) : bites(query, now, before + replayed));
    }
}
