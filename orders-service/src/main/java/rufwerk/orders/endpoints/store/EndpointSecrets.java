package rufwerk.orders.endpoints.store;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.UUID;
import rufwerk.kit.secrets.SealedColumn;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.secrets.SealedStore;
import rufwerk.orders.endpoints.SecretContext;

/** The secrets of webhook endpoints. */
@Dependent
class EndpointSecrets {
    private static final SealedColumn.Spec COLUMN = new SealedColumn.Spec(
            "endpoint secrets", "webhook_secret", "id", "sealed_secret", id -> SecretContext.of((UUID) id));

    @Produces
    @ApplicationScoped
    SealedStore endpointSecrets(Pool pool, SealedSecrets secrets) {
        return new SealedColumn(pool, secrets, COLUMN);
    }
}
