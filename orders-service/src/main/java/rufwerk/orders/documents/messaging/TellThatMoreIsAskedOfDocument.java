package rufwerk.orders.documents.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Received;
import rufwerk.kit.events.Subscription;
import rufwerk.kit.inbox.Inbox;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.documents.DecidedDocument;
import rufwerk.orders.documents.DecidedDocument.Decision;
import rufwerk.orders.documents.DocumentNotifications;
import rufwerk.orders.documents.OpenComment;

/** Tells the customer that a reviewer wants to see more than what was handed in to a group. */
@ApplicationScoped
class TellThatMoreIsAskedOfDocument implements EventHandler<TellThatMoreIsAskedOfDocument.FileMoreAsked> {
    private final DocumentNotifications notifications;
    private final OpenComment openComment;
    private final Inbox inbox;

    TellThatMoreIsAskedOfDocument(DocumentNotifications notifications, OpenComment openComment, Inbox inbox) {
        this.notifications = notifications;
        this.openComment = openComment;
        this.inbox = inbox;
    }

    /** What we read of {@code documents.group-file.more-asked}. */
    record FileMoreAsked(
            UUID fileId,
            UUID accountId,
            long groupId,
            String documentType,
            String reason,
            @Nullable String comment,
            Instant askedAt) {}

    @Override
    public Subscription<FileMoreAsked> subscription() {
        return Subscription.to("documents.events.v1").ofType("documents.group-file.more-asked", FileMoreAsked.class);
    }

    @Override
    @WithTransaction
    public Uni<Void> handle(Received<FileMoreAsked> received) {
        return inbox.isFirstDelivery(received.eventId(), "tell-document-more-asked")
                .chain(first -> first
                        ? notifications.tell(document(received.event()))
                        : Uni.createFrom().voidItem());
    }

    private DecidedDocument document(FileMoreAsked event) {
        return new DecidedDocument(
                event.fileId(),
                new AccountId(event.accountId()),
                event.groupId(),
                event.documentType(),
                new Decision.MoreAsked(event.reason(), openComment.of(event.fileId(), event.comment())),
                event.askedAt());
    }
}
