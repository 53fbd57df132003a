package rufwerk.orders.webhooks.store;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.UUID;
import rufwerk.kit.secrets.SealedColumn;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.secrets.SealedStore;

/** The secrets that push URLs are signed for, also of those delivered: each may be sent again. */
@Dependent
class DeliverySecrets {
    private static final SealedColumn.Spec COLUMN = new SealedColumn.Spec(
            "webhook secrets", "webhook_delivery", "id", "sealed_secret", id -> context((UUID) id));

    static String context(UUID delivery) {
        return "webhook " + delivery;
    }

    @Produces
    @ApplicationScoped
    SealedStore deliverySecrets(Pool pool, SealedSecrets secrets) {
        return new SealedColumn(pool, secrets, COLUMN);
    }
}
