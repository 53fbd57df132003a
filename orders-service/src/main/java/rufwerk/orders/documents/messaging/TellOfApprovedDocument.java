package rufwerk.orders.documents.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Received;
import rufwerk.kit.events.Subscription;
import rufwerk.kit.inbox.Inbox;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.documents.DecidedDocument;
import rufwerk.orders.documents.DecidedDocument.Decision;
import rufwerk.orders.documents.DocumentNotifications;

/** Tells the customer that a document of a group was approved. */
@ApplicationScoped
class TellOfApprovedDocument implements EventHandler<TellOfApprovedDocument.FileApproved> {
    private final DocumentNotifications notifications;
    private final Inbox inbox;

    TellOfApprovedDocument(DocumentNotifications notifications, Inbox inbox) {
        this.notifications = notifications;
        this.inbox = inbox;
    }

    /** What we read of {@code documents.group-file.approved}. */
    record FileApproved(UUID fileId, UUID accountId, long groupId, String documentType, Instant approvedAt) {}

    @Override
    public Subscription<FileApproved> subscription() {
        return Subscription.to("documents.events.v1").ofType("documents.group-file.approved", FileApproved.class);
    }

    @Override
    @WithTransaction
    public Uni<Void> handle(Received<FileApproved> received) {
        return inbox.isFirstDelivery(received.eventId(), "tell-document-approved")
                .chain(first -> first
                        ? notifications.tell(document(received.event()))
                        : Uni.createFrom().voidItem());
    }

    private static DecidedDocument document(FileApproved event) {
        return new DecidedDocument(
                event.fileId(),
                new AccountId(event.accountId()),
                event.groupId(),
                event.documentType(),
                new Decision.Approved(),
                event.approvedAt());
    }
}
