package rufwerk.orders.ordering.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Received;
import rufwerk.kit.events.Subscription;
import rufwerk.kit.inbox.Inbox;
import rufwerk.orders.documents.OpenComment;
import rufwerk.orders.ordering.SettleVerification;
import rufwerk.orders.verification.Verification.Remark;
import rufwerk.orders.verification.VerificationId;

/** Ends the orders that waited for a verification that was rejected. */
@ApplicationScoped
class FailOrdersOfRejectedVerification implements EventHandler<FailOrdersOfRejectedVerification.VerificationRejected> {
    private final SettleVerification settleVerification;
    private final OpenComment openComment;
    private final Inbox inbox;

    FailOrdersOfRejectedVerification(SettleVerification settleVerification, OpenComment openComment, Inbox inbox) {
        this.settleVerification = settleVerification;
        this.openComment = openComment;
        this.inbox = inbox;
    }

    /** What we read of {@code documents.verification.rejected}. */
    record VerificationRejected(
            UUID verificationId, String reason, @Nullable String comment) {}

    @Override
    public Subscription<VerificationRejected> subscription() {
        return Subscription.to("documents.events.v1")
                .ofType("documents.verification.rejected", VerificationRejected.class);
    }

    @Override
    @WithTransaction
    public Uni<Void> handle(Received<VerificationRejected> received) {
        VerificationRejected event = received.event();
        return inbox.isFirstDelivery(received.eventId(), "fail-orders")
                .chain(first -> first
                        ? settleVerification.rejected(
                                new VerificationId(event.verificationId()),
                                new Remark(event.reason(), openComment.of(event.verificationId(), event.comment())))
                        : Uni.createFrom().voidItem());
    }
}
