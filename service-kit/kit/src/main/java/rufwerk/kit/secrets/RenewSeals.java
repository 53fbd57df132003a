package rufwerk.kit.secrets;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.time.PollingLoop;

/**
 * Brings every sealed value under the current master key, whenever one is not.
 *
 * <p>An advisory lock lets one replica work at a time, and only one whose key is the {@link LeadingKey}. Values under an
 * older key may appear after the count was zero, as long as another replica has not read the new order of keys: the
 * count goes on.
 */
@ApplicationScoped
class RenewSeals {
    private static final int BATCH = 100;
    private static final Duration LEADER_ASKED_EVERY = Duration.ofSeconds(5);
    private static final long LOCK = 0x72756677_7365616cL;

    private final List<SealedStore> stores;
    private final List<Renewal> renewals;
    private final SealedSecrets secrets;
    private final SafeContext safeContext;
    private final Pool pool;
    private final Clock clock;
    private final LeadingKey leadingKey;
    private final PollingLoop loop = new PollingLoop("renew-seals", this::work);
    private String key = "";
    private boolean leads;
    private Instant asked = Instant.MIN;

    RenewSeals(
            @All List<SealedStore> stores,
            SealedSecrets secrets,
            SafeContext safeContext,
            Pool pool,
            Clock clock,
            MeterRegistry metrics) {
        this.stores = List.copyOf(stores);
        this.renewals =
                stores.stream().map(store -> new Renewal(store.name(), clock)).toList();
        this.secrets = secrets;
        this.safeContext = safeContext;
        this.pool = pool;
        this.clock = clock;
        this.leadingKey = new LeadingKey(pool);
        renewals.forEach(renewal -> Gauge.builder("rufwerk.secrets.under.old.keys", renewal, Renewal::left)
                .description("Values that are not under the current master key")
                .tag("store", renewal.store())
                .register(metrics));
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** One batch of each store; a store that fails does not keep the others from their turn. */
    private int work() {
        askWhoLeads();
        RuntimeException failure = null;
        int done = 0;
        for (int i = 0; i < stores.size(); i++) {
            try {
                done += work(stores.get(i), renewals.get(i));
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return done;
    }

    private void askWhoLeads() {
        String current = secrets.currentKey();
        if (!current.equals(key) || !clock.instant().isBefore(asked.plus(LEADER_ASKED_EVERY))) {
            leads = leadingKey.is(current).await().indefinitely();
            key = current;
            asked = clock.instant();
        }
    }

    private int work(SealedStore store, Renewal renewal) {
        if (renewal.mustCount(key)) {
            renewal.counted(key, await(store::remaining));
        }
        if (!leads || !renewal.hasWork()) {
            return 0;
        }
        int done = pool.withTransaction(connection -> connection
                        .preparedQuery("SELECT pg_try_advisory_xact_lock($1)")
                        .execute(Tuple.of(LOCK))
                        .chain(locked -> locked.iterator().next().getBoolean(0)
                                ? safely(() -> store.resealSome(BATCH))
                                : Uni.createFrom().item(0)))
                .await()
                .indefinitely();
        renewal.advanced(done);
        return done;
    }

    private <T> T await(Supplier<Uni<T>> work) {
        return safely(work).await().indefinitely();
    }

    private <T> Uni<T> safely(Supplier<Uni<T>> work) {
        return safeContext.run(Span.getInvalid(), work);
    }
}
