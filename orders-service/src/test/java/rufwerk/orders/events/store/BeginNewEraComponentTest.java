package rufwerk.orders.events.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.kit.events.SafeContext;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.endpoints.EventType;
import rufwerk.orders.events.EventLog;
import rufwerk.orders.events.EventQuery;
import rufwerk.orders.events.LogPage;
import rufwerk.orders.events.LogPosition;
import rufwerk.orders.events.LoggedEvent;
import rufwerk.orders.events.NewEvent;

@OrdersComponent
class BeginNewEraComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    EventLog log;

    @Inject
    BeginNewEra beginNewEra;

    @Inject
    SafeContext safeContext;

    @Inject
    Pool pool;

    /** Events of a cluster that has made a billion transactions, in one that has made a few. */
    @Test
    void goesOnWhereARestoredLogEnds() {
        UUID account = UUID.randomUUID();
        append(account, "before");
        run("UPDATE account_event SET transaction = 1000000000 WHERE account_id = '" + account + "'");
        run("UPDATE event_era SET cluster = 1");

        beginNewEra.beginWhereRestored().await().atMost(SOON);
        beginNewEra.beginWhereRestored().await().atMost(SOON);
        append(account, "after");

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(messages(account, LogPosition.BEGIN)).containsExactly("before", "after"));
        assertThat(messages(account, new LogPosition(1_000_000_000, Long.MAX_VALUE)))
                .containsExactly("after");
    }

    private void append(UUID account, String message) {
        var event = new NewEvent(account, EventType.ORDER_PLACED, message);
        safeContext
                .run(Span.getInvalid(), () -> Panache.withTransaction(() -> log.append(List.of(event), Instant.now())))
                .await()
                .atMost(SOON);
    }

    private List<String> messages(UUID account, LogPosition after) {
        var page =
                log.read(new EventQuery(account, Set.of(), after, 10)).await().atMost(SOON);
        return ((LogPage.Events) page)
                .events().stream().map(LoggedEvent::message).toList();
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(SOON);
    }
}
