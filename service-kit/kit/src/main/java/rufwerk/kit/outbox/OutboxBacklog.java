package rufwerk.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Shows how much waits in the outbox, and for how long: the first sign that Kafka is away or cannot follow. */
@ApplicationScoped
class OutboxBacklog {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Pool pool;
    private final Vertx vertx;
    private volatile long waiting;
    private volatile double oldestSeconds;
    private long timer;

    OutboxBacklog(Pool pool, Vertx vertx, MeterRegistry metrics) {
        this.pool = pool;
        this.vertx = vertx;
        Gauge.builder("rufwerk.outbox.waiting", this, backlog -> backlog.waiting)
                .description("Events that wait to be sent, of all replicas together")
                .register(metrics);
        Gauge.builder("rufwerk.outbox.oldest", this, backlog -> backlog.oldestSeconds)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(EVERY.toMillis(), any -> look());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        pool.query("SELECT count(*), coalesce(extract(epoch FROM now() - min(occurred_at)), 0)::float8 FROM outbox")
                .execute()
                .subscribe()
                .with(
                        rows -> {
                            Row row = rows.iterator().next();
                            waiting = row.getLong(0);
                            oldestSeconds = row.getDouble(1);
                        },
                        failure -> Log.debugf("The outbox cannot be counted now: %s", failure));
    }
}
