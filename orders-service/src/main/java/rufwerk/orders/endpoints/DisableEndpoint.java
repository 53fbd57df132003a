package rufwerk.orders.endpoints;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import rufwerk.orders.endpoints.WebhookEndpoint.Reason;

/** Ends our attempts to reach an endpoint that does not answer any more, and tells the account so. */
@ApplicationScoped
public class DisableEndpoint {
    private final Endpoints endpoints;
    private final EndpointNotices notices;
    private final EndpointAnnouncements announcements;
    private final Clock clock;

    DisableEndpoint(Endpoints endpoints, EndpointNotices notices, EndpointAnnouncements announcements, Clock clock) {
        this.endpoints = endpoints;
        this.notices = notices;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Does nothing to one that is disabled already, so that the notice is given once. */
    @WithTransaction
    public Uni<Void> because(UUID id, Reason reason) {
        return endpoints.findForChange(id).chain(found -> {
            if (found == null || !found.isEnabled()) {
                return Uni.createFrom().voidItem();
            }
            Log.infof("Webhook endpoint %s of account %s is disabled: %s", id, found.account(), reason);
            WebhookEndpoint disabled = found.disable(reason, clock.instant());
            return endpoints
                    .save(disabled)
                    .chain(() -> notices.closed(disabled))
                    .chain(() -> notices.disabledByUs(disabled))
                    .chain(() -> announcements.disabled(disabled));
        });
    }
}
