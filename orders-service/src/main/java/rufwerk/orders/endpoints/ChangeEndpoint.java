package rufwerk.orders.endpoints;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.endpoints.EndpointOutcome.Done;
import rufwerk.orders.endpoints.EndpointOutcome.NotEnabled;
import rufwerk.orders.endpoints.EndpointOutcome.Unknown;
import rufwerk.orders.endpoints.EndpointOutcome.UserKeyUnknown;
import rufwerk.orders.endpoints.WebhookEndpoint.Reason;
import rufwerk.orders.endpoints.WebhookEndpoint.Settings;

/** Does to an endpoint what its owner asks for. */
@ApplicationScoped
public class ChangeEndpoint {
    private final Endpoints endpoints;
    private final EndpointNotices notices;
    private final Clock clock;

    ChangeEndpoint(Endpoints endpoints, EndpointNotices notices, Clock clock) {
        this.endpoints = endpoints;
        this.notices = notices;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<EndpointOutcome<WebhookEndpoint>> settings(AccountId account, UUID id, Settings settings) {
        return ifOwn(account, id, endpoint -> {
            WebhookEndpoint changed = endpoint.with(settings);
            return endpoints
                    .canBeSigned(account, settings, clock.instant())
                    .chain(signed -> signed
                            ? endpoints
                                    .save(changed)
                                    .chain(() -> notices.moved(changed))
                                    .replaceWith(new Done<>(changed))
                            : Uni.createFrom().item(new UserKeyUnknown<>()));
        });
    }

    /** Disabling gives up what is open; enabling brings none of it back, which a replay does. */
    @WithTransaction
    public Uni<EndpointOutcome<WebhookEndpoint>> enabled(AccountId account, UUID id, boolean enabled) {
        return ifOwn(account, id, endpoint -> {
            WebhookEndpoint changed = enabled ? endpoint.enable() : endpoint.disable(Reason.BY_OWNER, clock.instant());
            return endpoints
                    .save(changed)
                    .chain(() -> enabled ? Uni.createFrom().voidItem() : notices.closed(changed))
                    .replaceWith(new Done<>(changed));
        });
    }

    @WithTransaction
    public Uni<EndpointOutcome<WebhookEndpoint>> remove(AccountId account, UUID id) {
        return ifOwn(
                account,
                id,
                endpoint -> notices.closed(endpoint)
                        .chain(() -> endpoints.remove(id))
                        .replaceWith(new Done<>(endpoint)));
    }

    /** Answers the id of the delivery. */
    @WithTransaction
    public Uni<EndpointOutcome<UUID>> test(AccountId account, UUID id) {
        return ifOwn(
                account,
                id,
                endpoint -> endpoint.isEnabled()
                        ? notices.test(endpoint).map(Done::new)
                        : Uni.createFrom().item(new NotEnabled<>()));
    }

    private <T> Uni<EndpointOutcome<T>> ifOwn(
            AccountId account, UUID id, Function<WebhookEndpoint, Uni<EndpointOutcome<T>>> change) {
        return endpoints
                .findForChange(id)
                .chain(found -> found == null || !found.account().equals(account)
                        ? Uni.createFrom().item(new Unknown<>())
                        : change.apply(found));
    }
}
