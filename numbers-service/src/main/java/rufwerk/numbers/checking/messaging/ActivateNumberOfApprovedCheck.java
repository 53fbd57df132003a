package rufwerk.numbers.checking.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Received;
import rufwerk.kit.events.Subscription;
import rufwerk.kit.inbox.Inbox;
import rufwerk.numbers.checking.SettleNumberCheck;

/** Lets a reserved number work once its documents are approved. */
@ApplicationScoped
class ActivateNumberOfApprovedCheck implements EventHandler<NumberCheckDecided> {
    private final Inbox inbox;
    private final SettleNumberCheck settleNumberCheck;

    ActivateNumberOfApprovedCheck(Inbox inbox, SettleNumberCheck settleNumberCheck) {
        this.inbox = inbox;
        this.settleNumberCheck = settleNumberCheck;
    }

    @Override
    public Subscription<NumberCheckDecided> subscription() {
        return Subscription.to("documents.events.v1")
                .ofType("documents.number-check.approved", NumberCheckDecided.class);
    }

    @Override
    @WithTransaction
    public Uni<Void> handle(Received<NumberCheckDecided> received) {
        return inbox.isFirstDelivery(received.eventId(), "activate-number")
                .chain(first -> first
                        ? settleNumberCheck.approved(received.event().checkId())
                        : Uni.createFrom().voidItem());
    }
}
