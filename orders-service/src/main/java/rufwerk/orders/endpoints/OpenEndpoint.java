package rufwerk.orders.endpoints;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.endpoints.EndpointOutcome.Done;
import rufwerk.orders.endpoints.EndpointOutcome.TooMany;
import rufwerk.orders.endpoints.EndpointOutcome.Unknown;
import rufwerk.orders.endpoints.EndpointOutcome.UserKeyUnknown;
import rufwerk.orders.endpoints.WebhookEndpoint.Settings;

/** Opens an endpoint, or gives it a new secret; the one time that a secret can be seen. */
@ApplicationScoped
public class OpenEndpoint {
    public static final int MOST = 50;

    private final Endpoints endpoints;
    private final EndpointSecret secrets;
    private final Clock clock;

    OpenEndpoint(Endpoints endpoints, EndpointSecret secrets, Clock clock) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** An endpoint together with the secret that signs from now on. */
    public record Opened(WebhookEndpoint endpoint, String secret) {
        /** Never the secret. */
        @Override
        public String toString() {
            return "endpoint " + endpoint.id();
        }
    }

    @WithTransaction
    public Uni<EndpointOutcome<Opened>> of(AccountId account, Settings settings) {
        Instant now = clock.instant();
        return endpoints
                .canBeSigned(account, settings, now)
                .chain(signed ->
                        signed ? open(account, settings, now) : Uni.createFrom().item(new UserKeyUnknown<>()));
    }

    private Uni<EndpointOutcome<Opened>> open(AccountId account, Settings settings, Instant now) {
        return endpoints.countForAdding(account).chain(count -> {
            if (count >= MOST) {
                return Uni.createFrom().item(new TooMany<>());
            }
            var opened = new Opened(WebhookEndpoint.created(account, settings, now), secrets.next());
            return endpoints.add(opened.endpoint(), opened.secret()).replaceWith(new Done<>(opened));
        });
    }

    /** Old and new both sign for {@code overlap}, and a receiver may check either. */
    @WithTransaction
    public Uni<EndpointOutcome<Opened>> withNewSecret(AccountId account, UUID id, Duration overlap) {
        return endpoints.findForChange(id).chain(found -> {
            if (found == null || !found.account().equals(account)) {
                return Uni.createFrom().item(new Unknown<>());
            }
            Instant now = clock.instant();
            var opened = new Opened(found, secrets.next());
            return endpoints
                    .replaceSecret(id, opened.secret(), now, now.plus(overlap))
                    .replaceWith(new Done<>(opened));
        });
    }
}
