package rufwerk.documents.review.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import rufwerk.documents.review.CaseId;
import rufwerk.documents.review.CloseReview;
import rufwerk.documents.review.ClosingReason;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Received;
import rufwerk.kit.events.Subscription;
import rufwerk.kit.inbox.Inbox;

/** Closes the case of a verification that expired or that its customer took back. */
@ApplicationScoped
class CloseReviewOfClosedVerification implements EventHandler<CloseReviewOfClosedVerification.VerificationClosed> {
    private static final String ORDERS_SERVICE = "orders-service";

    private final CloseReview closeReview;
    private final Inbox inbox;

    CloseReviewOfClosedVerification(CloseReview closeReview, Inbox inbox) {
        this.closeReview = closeReview;
        this.inbox = inbox;
    }

    /** What we read of {@code orders.verification.closed}. */
    record VerificationClosed(UUID verificationId, String reason) {}

    @Override
    public Subscription<VerificationClosed> subscription() {
        return Subscription.to("orders.events.v1").ofType("orders.verification.closed", VerificationClosed.class);
    }

    /** A reason that is invented later still means that nobody wants to know. */
    @Override
    @WithTransaction
    public Uni<Void> handle(Received<VerificationClosed> received) {
        VerificationClosed event = received.event();
        return inbox.isFirstDelivery(received.eventId(), "close-review")
                .chain(first -> first
                        ? closeReview.close(
                                new CaseId(event.verificationId()),
                                ClosingReason.ofCode(event.reason()).orElse(ClosingReason.CANCELLED),
                                ORDERS_SERVICE)
                        : Uni.createFrom().voidItem());
    }
}
