package rufwerk.kit.postgres;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The pool as Quarkus would make it, but long statements are prepared once for each connection, too. Those are the ones that
 * PostgreSQL plans for longest; the client leaves out what has more than 2,048 characters.
 */
@Singleton
class PreparingPool implements PgPoolCreator {
    private static final int LONGEST = 16 * 1024;

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(options -> options.setPreparedStatementCacheSqlLimit(LONGEST));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
