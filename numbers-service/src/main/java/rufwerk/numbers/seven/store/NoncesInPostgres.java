package rufwerk.numbers.seven.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import rufwerk.kit.time.CurrentContext;
import rufwerk.numbers.seven.Nonces;

/** Lets the primary key decide who was first. */
@ApplicationScoped
class NoncesInPostgres implements Nonces {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Pool pool;
    private final Clock clock;

    NoncesInPostgres(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> use(UUID accountId, String nonce) {
        Uni<Boolean> first = pool.preparedQuery(
                        "INSERT INTO used_nonce (account_id, nonce, used_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
                .execute(Tuple.of(accountId, nonce, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(inserted -> inserted.rowCount() == 1)
                .ifNoItem()
                .after(PATIENCE)
                .fail();
        return CurrentContext.keptBy(first);
    }
}
