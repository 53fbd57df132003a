package rufwerk.orders.ordering.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rufwerk.orders.ordering.OrderState;

/** Shows how many orders are under way, and for how long the oldest of each state has been in it. */
@ApplicationScoped
class OrdersUnderWay {
    private static final List<OrderState> UNDER_WAY =
            List.of(OrderState.AWAITING_VERIFICATION, OrderState.PLACED, OrderState.ENDING);

    private record Crowd(long count, double oldestSeconds) {
        private static final Crowd NONE = new Crowd(0, 0);
    }

    private final Pool pool;
    private volatile Map<OrderState, Crowd> crowds = Map.of();

    OrdersUnderWay(Pool pool, MeterRegistry metrics) {
        this.pool = pool;
        for (OrderState state : UNDER_WAY) {
            String name = state.name().toLowerCase(Locale.ROOT);
            Gauge.builder("rufwerk.orders.open", this, seen -> seen.crowd(state).count())
                    .description("Orders under way, of all replicas together")
                    .tag("state", name)
                    .register(metrics);
            Gauge.builder(
                            "rufwerk.orders.oldest",
                            this,
                            seen -> seen.crowd(state).oldestSeconds())
                    .description("How long the oldest of them has been in its state")
                    .baseUnit("seconds")
                    .tag("state", name)
                    .register(metrics);
        }
    }

    @Scheduled(every = "{rufwerk.ordering.check-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.query("""
                        SELECT state, count(*), extract(epoch FROM now() - min(changed_at))::float8
                          FROM number_order
                         WHERE state IN ('AWAITING_VERIFICATION', 'PLACED', 'ENDING')
                         GROUP BY state""")
                .execute()
                .invoke(rows -> {
                    Map<OrderState, Crowd> seen = new EnumMap<>(OrderState.class);
                    for (Row row : rows) {
                        seen.put(OrderState.valueOf(row.getString(0)), new Crowd(row.getLong(1), row.getDouble(2)));
                    }
                    crowds = seen;
                })
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.debugf("Orders cannot be counted now: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Crowd crowd(OrderState state) {
        return crowds.getOrDefault(state, Crowd.NONE);
    }
}
