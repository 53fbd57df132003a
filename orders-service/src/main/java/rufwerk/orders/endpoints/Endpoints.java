package rufwerk.orders.endpoints;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.endpoints.WebhookEndpoint.Settings;

/** All webhook endpoints, and the secrets their messages are signed with. */
public interface Endpoints {

    Uni<Void> add(WebhookEndpoint endpoint, String secret);

    /** Null when the account has none with this id. */
    Uni<@Nullable WebhookEndpoint> find(AccountId account, UUID id);

    /** Kept from all others until the transaction ends; null when there is none. */
    Uni<@Nullable WebhookEndpoint> findForChange(UUID id);

    Uni<Void> save(WebhookEndpoint endpoint);

    Uni<Void> remove(UUID id);

    /** The secret in use signs until {@code until}, the one before it no longer. */
    Uni<Void> replaceSecret(UUID endpoint, String secret, Instant now, Instant until);

    /** At most {@code limit}, newest first. */
    Uni<List<WebhookEndpoint>> list(AccountId account, @Nullable EndpointPosition after, int limit);

    /** Of an account, kept from growing until the transaction ends. */
    Uni<Long> countForAdding(AccountId account);

    /** False when it names a user key that the account does not have, or no longer. */
    Uni<Boolean> canBeSigned(AccountId account, Settings settings, Instant now);

    /** The enabled ones that want to hear of it. */
    Uni<List<WebhookEndpoint>> listeningTo(EventType type, Set<AccountId> accounts);
}
