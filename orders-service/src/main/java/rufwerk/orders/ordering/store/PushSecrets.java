package rufwerk.orders.ordering.store;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import rufwerk.kit.secrets.SealedColumn;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.secrets.SealedStore;
import rufwerk.orders.ordering.OrderId;

/**
 * The push secrets of orders.
 *
 * <p>They are written past Hibernate and its version. An order that is saved at the same moment may bring the old text
 * back; it opens as well and is found again by the next count.
 */
@Dependent
class PushSecrets {
    private static final SealedColumn.Spec COLUMN = new SealedColumn.Spec(
            "push secrets",
            "number_order",
            "id",
            "sealed_push_secret",
            id -> OrderRow.secretContext(new OrderId((Long) id)));

    @Produces
    @ApplicationScoped
    SealedStore pushSecrets(Pool pool, SealedSecrets secrets) {
        return new SealedColumn(pool, secrets, COLUMN);
    }
}
