package rufwerk.orders.webhooks.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import rufwerk.kit.problem.ProblemException;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.webhooks.DeliveryHistory;
import rufwerk.orders.webhooks.DeliveryQuery;
import rufwerk.orders.webhooks.ReplayDeliveries;
import rufwerk.orders.webhooks.ReplayQuery;

/** What a customer may do with the deliveries of an account, and an operator in the customer's place. */
@ApplicationScoped
class DeliveriesOfAccount {
    private final DeliveryHistory history;
    private final ReplayDeliveries replayDeliveries;
    private final Clock clock;

    DeliveriesOfAccount(DeliveryHistory history, ReplayDeliveries replayDeliveries, Clock clock) {
        this.history = history;
        this.replayDeliveries = replayDeliveries;
        this.clock = clock;
    }

    /** The query asks for one more than {@code limit}, which tells whether there is a next page. */
    Uni<DeliveryList> list(DeliveryQuery query, int limit) {
        return history.list(query).map(found -> DeliveryList.of(found, limit));
    }

    Uni<StoryView> find(UUID account, UUID id) {
        return history.find(account, id).map(found -> {
            if (found == null) {
                throw unknown(id);
            }
            return StoryView.of(found);
        });
    }

    Uni<StoryView> replay(UUID account, UUID id) {
        return replayDeliveries
                .one(account, id)
                .invoke(outcome -> {
                    switch (outcome) {
                        case ON_ITS_WAY -> {}
                        case UNKNOWN -> throw unknown(id);
                        case NO_RECEIVER ->
                            throw OrdersProblem.WEBHOOK_ENDPOINT_DISABLED.because(
                                    "It was for an endpoint that is disabled or deleted");
                    }
                })
                .chain(() -> find(account, id));
    }

    Uni<ReplayView> replayAll(UUID account, ReplayRequest request) {
        ReplayQuery query = request.query(account, clock.instant());
        return (request.isDryRun() ? replayDeliveries.count(query) : replayDeliveries.all(query))
                .map(deliveries -> new ReplayView(deliveries, request.isDryRun()));
    }

    private static ProblemException unknown(UUID id) {
        return OrdersProblem.WEBHOOK_DELIVERY_UNKNOWN.because("There is no webhook delivery " + id);
    }
}
