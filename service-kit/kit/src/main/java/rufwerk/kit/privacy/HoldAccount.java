package rufwerk.kit.privacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Received;
import rufwerk.kit.events.Subscription;

/** Remembers whose data is to be kept. Events of one account arrive in order, so the last one counts. */
@ApplicationScoped
class HoldAccount implements EventHandler<AccountHold> {

    @Override
    public Subscription<AccountHold> subscription() {
        return Subscription.to("orders.events.v1").ofType(AccountHold.TYPE, AccountHold.class);
    }

    @Override
    @WithTransaction
    public Uni<Void> handle(Received<AccountHold> received) {
        String statement = received.event().held()
                ? "INSERT INTO held_account (account_id) VALUES (:account) ON CONFLICT DO NOTHING"
                : "DELETE FROM held_account WHERE account_id = :account";
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(statement)
                        .setParameter("account", received.event().accountId())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
