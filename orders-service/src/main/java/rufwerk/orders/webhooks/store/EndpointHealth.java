package rufwerk.orders.webhooks.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import rufwerk.orders.endpoints.WebhookEndpoint.Reason;
import rufwerk.orders.webhooks.Settlement;
import rufwerk.orders.webhooks.Target;
import rufwerk.orders.webhooks.Verdict;
import rufwerk.orders.webhooks.WebhookConfig;

/** Notes since when an endpoint has only failed. Writes when that changes, not at each attempt. */
@ApplicationScoped
class EndpointHealth {
    private final Pool pool;
    private final WebhookConfig config;

    EndpointHealth(Pool pool, WebhookConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** Which endpoints shall not be called any more. */
    Uni<Map<UUID, Reason>> after(List<Settlement> settlements, Instant now) {
        Set<UUID> working = new HashSet<>();
        Set<UUID> failing = new HashSet<>();
        Map<UUID, Reason> toDisable = new HashMap<>();
        for (Settlement settlement : settlements) {
            // One that is locked says nothing about its endpoint.
            if (settlement.delivery().target() instanceof Target.Endpoint endpoint) {
                switch (settlement.verdict()) {
                    case Verdict.Delivered() -> working.add(endpoint.id());
                    case Verdict.Gone() -> toDisable.put(endpoint.id(), Reason.GONE);
                    case Verdict.GivenUp() -> failing.add(endpoint.id());
                    case Verdict.TryAgain tryAgain -> failing.add(endpoint.id());
                }
            }
        }
        failing.removeAll(working);
        return clear(working).chain(() -> note(failing, now)).map(tooLong -> {
            tooLong.forEach(endpoint -> toDisable.putIfAbsent(endpoint, Reason.FAILING));
            return toDisable;
        });
    }

    private Uni<Void> clear(Set<UUID> working) {
        return working.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery("""
                                UPDATE webhook_endpoint SET failing_since = NULL
                                 WHERE id = ANY ($1) AND failing_since IS NOT NULL""").execute(Tuple.of(array(working))).replaceWithVoid();
    }

    private Uni<List<UUID>> note(Set<UUID> failing, Instant now) {
        if (failing.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        OffsetDateTime limit = now.minus(config.disableAfter()).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(
                        "UPDATE webhook_endpoint SET failing_since = $2 WHERE id = ANY ($1) AND failing_since IS NULL")
                .execute(Tuple.of(array(failing), now.atOffset(ZoneOffset.UTC)))
                .chain(() -> pool.preparedQuery("""
                                SELECT id FROM webhook_endpoint
                                 WHERE id = ANY ($1) AND disabled_reason IS NULL AND failing_since <= $2""").execute(Tuple.of(array(failing), limit)))
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList());
    }

    private static UUID[] array(Set<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
