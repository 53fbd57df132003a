package rufwerk.numbers.checking.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Received;
import rufwerk.kit.events.Subscription;
import rufwerk.kit.inbox.Inbox;
import rufwerk.numbers.checking.SettleNumberCheck;

/** Gives a reserved number back when its documents are rejected. */
@ApplicationScoped
class GiveNumberOfRejectedCheckBack implements EventHandler<NumberCheckDecided> {
    private final Inbox inbox;
    private final SettleNumberCheck settleNumberCheck;

    GiveNumberOfRejectedCheckBack(Inbox inbox, SettleNumberCheck settleNumberCheck) {
        this.inbox = inbox;
        this.settleNumberCheck = settleNumberCheck;
    }

    @Override
    public Subscription<NumberCheckDecided> subscription() {
        return Subscription.to("documents.events.v1")
                .ofType("documents.number-check.rejected", NumberCheckDecided.class);
    }

    @Override
    @WithTransaction
    public Uni<Void> handle(Received<NumberCheckDecided> received) {
        return inbox.isFirstDelivery(received.eventId(), "give-number-back")
                .chain(first -> first
                        ? settleNumberCheck.rejected(received.event().checkId())
                        : Uni.createFrom().voidItem());
    }
}
