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

/** Remembers, and tells the customer, that an operator wants to see more. */
@ApplicationScoped
class NoteThatMoreIsAsked implements EventHandler<NoteThatMoreIsAsked.MoreAsked> {
    private final SettleVerification settleVerification;
    private final OpenComment openComment;
    private final Inbox inbox;

    NoteThatMoreIsAsked(SettleVerification settleVerification, OpenComment openComment, Inbox inbox) {
        this.settleVerification = settleVerification;
        this.openComment = openComment;
        this.inbox = inbox;
    }

    /** What we read of {@code documents.verification.more-asked}. */
    record MoreAsked(
            UUID verificationId, String reason, @Nullable String comment) {}

    @Override
    public Subscription<MoreAsked> subscription() {
        return Subscription.to("documents.events.v1").ofType("documents.verification.more-asked", MoreAsked.class);
    }

    @Override
    @WithTransaction
    public Uni<Void> handle(Received<MoreAsked> received) {
        MoreAsked event = received.event();
        return inbox.isFirstDelivery(received.eventId(), "note-more-asked")
                .chain(first -> first
                        ? settleVerification.moreAsked(
                                new VerificationId(event.verificationId()),
                                new Remark(event.reason(), openComment.of(event.verificationId(), event.comment())))
                        : Uni.createFrom().voidItem());
    }
}
