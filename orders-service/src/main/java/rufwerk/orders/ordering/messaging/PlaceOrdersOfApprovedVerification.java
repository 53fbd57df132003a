package rufwerk.orders.ordering.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Received;
import rufwerk.kit.events.Subscription;
import rufwerk.kit.inbox.Inbox;
import rufwerk.orders.ordering.SettleVerification;
import rufwerk.orders.verification.VerificationId;

/** Lets the orders go on that waited for this approval. */
@ApplicationScoped
class PlaceOrdersOfApprovedVerification
        implements EventHandler<PlaceOrdersOfApprovedVerification.VerificationApproved> {
    private final SettleVerification settleVerification;
    private final Inbox inbox;

    PlaceOrdersOfApprovedVerification(SettleVerification settleVerification, Inbox inbox) {
        this.settleVerification = settleVerification;
        this.inbox = inbox;
    }

    /** What we read of {@code documents.verification.approved}. */
    record VerificationApproved(UUID verificationId) {}

    @Override
    public Subscription<VerificationApproved> subscription() {
        return Subscription.to("documents.events.v1")
                .ofType("documents.verification.approved", VerificationApproved.class);
    }

    @Override
    @WithTransaction
    public Uni<Void> handle(Received<VerificationApproved> received) {
        return inbox.isFirstDelivery(received.eventId(), "place-orders")
                .chain(first -> first
                        ? settleVerification.approved(
                                new VerificationId(received.event().verificationId()))
                        : Uni.createFrom().voidItem());
    }
}
