package rufwerk.orders.verification.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import rufwerk.kit.outbox.Outbox;
import rufwerk.kit.outbox.Topic;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.Verification.Approved;
import rufwerk.orders.verification.Verification.Cancelled;
import rufwerk.orders.verification.Verification.Expired;
import rufwerk.orders.verification.Verification.MoreAsked;
import rufwerk.orders.verification.Verification.Pending;
import rufwerk.orders.verification.Verification.Rejected;
import rufwerk.orders.verification.VerificationAnnouncements;

/** Writes what documents-service does not know of its own doing. The key is the id of the verification. */
@ApplicationScoped
class VerificationAnnouncementsOverKafka implements VerificationAnnouncements {
    private static final Topic<VerificationClosedMessage> TOPIC =
            new Topic<>("orders.events.v1", Map.of(VerificationClosedMessage.class, "orders.verification.closed"));

    private final Outbox outbox;

    VerificationAnnouncementsOverKafka(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> announce(Verification next, Instant at) {
        return switch (next) {
            case Cancelled cancelled -> closed(cancelled, at);
            case Expired expired -> closed(expired, at);
            case Pending pending -> Uni.createFrom().voidItem();
            case MoreAsked asked -> Uni.createFrom().voidItem();
            case Approved approved -> Uni.createFrom().voidItem();
            case Rejected rejected -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> closed(Verification closed, Instant at) {
        return outbox.append(TOPIC, closed.id().toString(), VerificationClosedMessage.of(closed, at));
    }
}
