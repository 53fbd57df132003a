package rufwerk.orders.events.store;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Counts transactions on where the log ends, when it was restored to a cluster that has made fewer: otherwise new events
 * would come before old ones, and readers would miss them.
 */
@ApplicationScoped
class BeginNewEra {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Of two replicas that start together the second waits for the first, and then finds the cluster known. */
    private static final String BEGIN = """
            UPDATE event_era
               SET cluster = control.system_identifier,
                   base = greatest(base, 1 - pg_snapshot_xmax(pg_current_snapshot())::text::bigint + greatest(
                              (SELECT max(transaction) FROM account_event),
                              (SELECT max(transaction) FROM forgotten_event)))
              FROM pg_control_system() AS control
             WHERE cluster IS DISTINCT FROM control.system_identifier""";

    private final Pool pool;

    BeginNewEra(Pool pool) {
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        beginWhereRestored().await().atMost(PATIENCE);
    }

    Uni<Void> beginWhereRestored() {
        return pool.query(BEGIN).execute().replaceWithVoid();
    }
}
