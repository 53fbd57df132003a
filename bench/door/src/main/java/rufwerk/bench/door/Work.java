package rufwerk.bench.door;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The least that any real request does: one statement by primary key. */
@ApplicationScoped
class Work {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Pool pool;

    Work(Pool pool) {
        this.pool = pool;
    }

    record Done(int accounts) {}

    Uni<Done> once() {
        return pool.preparedQuery("SELECT version FROM account_replica WHERE account_id = $1")
                .execute(Tuple.of(NOBODY))
                .map(rows -> new Done(rows.size()));
    }
}
