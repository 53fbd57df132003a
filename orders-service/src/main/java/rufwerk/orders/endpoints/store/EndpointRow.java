package rufwerk.orders.endpoints.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.endpoints.EventType;
import rufwerk.orders.endpoints.WebhookEndpoint;
import rufwerk.orders.endpoints.WebhookEndpoint.Reason;
import rufwerk.orders.endpoints.WebhookEndpoint.Settings;
import rufwerk.orders.endpoints.WebhookEndpoint.State;

/**
 * An endpoint as it is stored. Whoever changes one has locked it, so that {@code failing_since}, which deliveries write
 * past Hibernate, is never written back as it was before.
 */
@Entity
@Table(name = "webhook_endpoint")
class EndpointRow extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    String url;

    @Column(name = "event_types")
    String[] eventTypes;

    String description;

    @Column(name = "zadarma_user_key")
    @Nullable
    String zadarmaUserKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "disabled_reason")
    @Nullable
    Reason disabledReason;

    @Column(name = "disabled_at")
    @Nullable
    Instant disabledAt;

    @Column(name = "failing_since")
    @Nullable
    Instant failingSince;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int version;

    static EndpointRow of(WebhookEndpoint endpoint) {
        EndpointRow row = new EndpointRow();
        row.id = endpoint.id();
        row.accountId = endpoint.account().value();
        row.createdAt = endpoint.createdAt();
        row.become(endpoint);
        return row;
    }

    void become(WebhookEndpoint next) {
        url = next.settings().url().toString();
        eventTypes = next.settings().eventTypes().stream()
                .map(EventType::code)
                .sorted()
                .toArray(String[]::new);
        description = next.settings().description();
        zadarmaUserKey = next.settings().zadarmaUserKey();
        failingSince = next.failingSince();
        switch (next.state()) {
            case State.Enabled() -> {
                disabledReason = null;
                disabledAt = null;
            }
            case State.Disabled(var reason, var at) -> {
                disabledReason = reason;
                disabledAt = at;
            }
        }
    }

    WebhookEndpoint toEndpoint() {
        var types = Arrays.stream(eventTypes)
                .map(code -> EventType.subscribable(code)
                        .orElseThrow(() -> new IllegalStateException("No event type " + code)))
                .collect(Collectors.toUnmodifiableSet());
        return new WebhookEndpoint(
                id,
                new AccountId(accountId),
                new Settings(URI.create(url), types, description, zadarmaUserKey),
                disabledReason == null
                        ? new State.Enabled()
                        : new State.Disabled(disabledReason, Objects.requireNonNull(disabledAt)),
                failingSince,
                createdAt);
    }
}
