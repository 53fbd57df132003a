package rufwerk.orders.privacy.messaging;

import io.smallrye.mutiny.Uni;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Received;
import rufwerk.kit.events.Subscription;
import rufwerk.kit.privacy.AccountErased;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.privacy.OrderErasure;
import rufwerk.orders.privacy.Proof;

/** Keeps a service's word that it holds nothing about an account any more. The same again changes nothing. */
record NoteProof(String service, Subscription.To topic, String type, OrderErasure orderErasure)
        implements EventHandler<AccountErased> {

    @Override
    public Subscription<AccountErased> subscription() {
        return topic.ofType(type, AccountErased.class);
    }

    @Override
    public Uni<Void> handle(Received<AccountErased> received) {
        AccountErased answer = received.event();
        return orderErasure.prove(
                new AccountId(answer.accountId()), new Proof(service, answer.erasedAt(), answer.erased()));
    }
}
