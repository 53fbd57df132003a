package rufwerk.orders.endpoints.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.endpoints.EndpointPosition;
import rufwerk.orders.endpoints.Endpoints;
import rufwerk.orders.endpoints.EventType;
import rufwerk.orders.endpoints.SecretContext;
import rufwerk.orders.endpoints.WebhookEndpoint;
import rufwerk.orders.endpoints.WebhookEndpoint.Settings;

/** Endpoints in {@code webhook_endpoint}, their sealed secrets in {@code webhook_secret}. */
@ApplicationScoped
class EndpointsInPostgres implements Endpoints {
    private final SealedSecrets secrets;

    EndpointsInPostgres(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Uni<Void> add(WebhookEndpoint endpoint, String secret) {
        return EndpointRow.of(endpoint)
                .<EndpointRow>persistAndFlush()
                .chain(() -> addSecret(endpoint.id(), secret, endpoint.createdAt()));
    }

    @Override
    public Uni<@Nullable WebhookEndpoint> find(AccountId account, UUID id) {
        return EndpointRow.<EndpointRow>find("id = ?1 and accountId = ?2", id, account.value())
                .firstResult()
                .map(row -> row == null ? null : row.toEndpoint());
    }

    @Override
    public Uni<@Nullable WebhookEndpoint> findForChange(UUID id) {
        return EndpointRow.<EndpointRow>findById(id, LockModeType.PESSIMISTIC_WRITE)
                .map(row -> row == null ? null : row.toEndpoint());
    }

    @Override
    public Uni<Void> save(WebhookEndpoint endpoint) {
        return EndpointRow.<EndpointRow>findById(endpoint.id())
                .invoke(row -> row.become(endpoint))
                .chain(EndpointRow::<EndpointRow>persistAndFlush)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> remove(UUID id) {
        return EndpointRow.deleteById(id).replaceWithVoid();
    }

    @Override
    public Uni<Void> replaceSecret(UUID endpoint, String secret, Instant now, Instant until) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "DELETE FROM webhook_secret WHERE endpoint_id = :endpoint AND valid_until IS NOT NULL")
                        .setParameter("endpoint", endpoint)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(
                                        "UPDATE webhook_secret SET valid_until = :until WHERE endpoint_id = :endpoint")
                                .setParameter("endpoint", endpoint)
                                .setParameter("until", until)
                                .executeUpdate()))
                .chain(() -> addSecret(endpoint, secret, now));
    }

    @Override
    public Uni<List<WebhookEndpoint>> list(AccountId account, @Nullable EndpointPosition after, int limit) {
        String newestFirst = " order by createdAt desc, id desc";
        PanacheQuery<EndpointRow> query = after == null
                ? EndpointRow.find("accountId = ?1" + newestFirst, account.value())
                : EndpointRow.find(
                        "accountId = ?1 and (createdAt, id) < (?2, ?3)" + newestFirst,
                        account.value(),
                        after.createdAt(),
                        after.id());
        return query.range(0, limit - 1).list().map(EndpointsInPostgres::endpoints);
    }

    /** The account's row is the lock: it is there, and it is the same for all who add. */
    @Override
    public Uni<Long> countForAdding(AccountId account) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT 1 FROM account WHERE id = :account FOR NO KEY UPDATE", Integer.class)
                        .setParameter("account", account.value())
                        .getSingleResult())
                .chain(() -> EndpointRow.count("accountId = ?1", account.value()));
    }

    @Override
    public Uni<Boolean> canBeSigned(AccountId account, Settings settings, Instant now) {
        String userKey = settings.zadarmaUserKey();
        return userKey == null
                ? Uni.createFrom().item(true)
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery("""
                                        SELECT EXISTS (SELECT FROM credential
                                                        WHERE kind = 'ZADARMA' AND lookup = :userKey
                                                          AND account_id = :account
                                                          AND (expires_at IS NULL OR expires_at > :now))""", Boolean.class)
                                .setParameter("userKey", userKey)
                                .setParameter("account", account.value())
                                .setParameter("now", now)
                                .getSingleResult());
    }

    @Override
    public Uni<List<WebhookEndpoint>> listeningTo(EventType type, Set<AccountId> accounts) {
        return EndpointRow.<EndpointRow>find(
                        "accountId in ?1 and disabledReason is null",
                        accounts.stream().map(AccountId::value).toList())
                .list()
                .map(rows -> endpoints(rows).stream()
                        .filter(endpoint -> endpoint.settings().eventTypes().isEmpty()
                                || endpoint.settings().eventTypes().contains(type))
                        .toList());
    }

    private Uni<Void> addSecret(UUID endpoint, String secret, Instant now) {
        UUID id = UUID.randomUUID();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO webhook_secret (id, endpoint_id, sealed_secret, created_at)
                                VALUES (:id, :endpoint, :secret, :now)""")
                        .setParameter("id", id)
                        .setParameter("endpoint", endpoint)
                        .setParameter("secret", secrets.sealText(secret, SecretContext.of(id)))
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static List<WebhookEndpoint> endpoints(List<EndpointRow> rows) {
        return rows.stream().map(EndpointRow::toEndpoint).toList();
    }
}
