package rufwerk.orders.privacy.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Subscription;
import rufwerk.kit.privacy.AccountErased;
import rufwerk.orders.privacy.OrderErasure;

/** One handler for each service that holds something about accounts; this one answers itself, as the others do. */
@ApplicationScoped
class ProofsOfServices {
    private final OrderErasure orderErasure;

    ProofsOfServices(OrderErasure orderErasure) {
        this.orderErasure = orderErasure;
    }

    @Produces
    @Singleton
    EventHandler<AccountErased> durchwahl() {
        return of("durchwahl-service", Subscription.to("durchwahl.events.v1"), "durchwahl.account.erased");
    }

    @Produces
    @Singleton
    EventHandler<AccountErased> numbers() {
        return of("numbers-service", Subscription.to("numbers.events.v1"), "numbers.account.erased");
    }

    @Produces
    @Singleton
    EventHandler<AccountErased> documents() {
        return of("documents-service", Subscription.to("documents.events.v1"), "documents.account.erased");
    }

    @Produces
    @Singleton
    EventHandler<AccountErased> orders() {
        return of("orders-service", Subscription.to("orders.events.v1"), "orders.account.erased");
    }

    private NoteProof of(String service, Subscription.To topic, String type) {
        return new NoteProof(service, topic, type, orderErasure);
    }
}
