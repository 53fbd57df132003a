package rufwerk.orders.endpoints;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Page;

/** Shows an account's endpoints. */
@ApplicationScoped
public class ReadEndpoints {
    private final Endpoints endpoints;

    ReadEndpoints(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** Null when the account has none with this id. */
    @WithSession
    public Uni<@Nullable WebhookEndpoint> find(AccountId account, UUID id) {
        return endpoints.find(account, id);
    }

    @WithSession
    public Uni<Page<WebhookEndpoint>> page(AccountId account, @Nullable EndpointPosition after, int limit) {
        return endpoints.list(account, after, limit + 1).map(found -> Page.of(found, limit));
    }
}
