package rufwerk.numbers.routing.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.routing.SipTargets;
import rufwerk.numbers.settings.SipTarget;

/** Asks for one row by an index, with a statement that is prepared once per connection. */
@ApplicationScoped
class SipTargetsInPostgres implements SipTargets {
    /** Switches wait 2 s, and each look-up that waits holds one of their processes. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final Pool pool;

    SipTargetsInPostgres(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<@Nullable SipTarget> of(PhoneNumber called) {
        return pool.preparedQuery("""
                        SELECT sip_target FROM subscription
                         WHERE number = $1 AND ended_at IS NULL AND kept_until IS NULL AND sip_target IS NOT NULL""")
                .execute(Tuple.of(called.digits()))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(rows -> {
                    RowIterator<Row> found = rows.iterator();
                    return found.hasNext() ? new SipTarget(found.next().getString(0)) : null;
                });
    }
}
