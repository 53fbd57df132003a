package rufwerk.kit.secrets;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Which master key leads while replicas seal under different ones, because not all have read the new order of keys: the
 * one that became the first key last. Without it, two replicas would go on sealing each other's values again.
 *
 * <p>A key that no replica has sealed under for ten minutes does not lead, so an order of keys can be taken back.
 */
final class LeadingKey {
    private final Pool pool;
    private String before = "";

    LeadingKey(Pool pool) {
        this.pool = pool;
    }

    /** Says that this replica seals under that key, and whether it leads; to be asked every few seconds. */
    Uni<Boolean> is(String key) {
        // A replica that starts knows less about the order of keys than one that has seen it change.
        boolean changed = !before.isEmpty() && !before.equals(key);
        return pool.preparedQuery("""
                        INSERT INTO master_key (id, first_at, seen_at) VALUES ($1, now(), now())
                        ON CONFLICT (id) DO UPDATE
                           SET seen_at = now(), first_at = CASE WHEN $2 THEN now() ELSE master_key.first_at END""")
                .execute(Tuple.of(key, changed))
                .chain(() -> pool.preparedQuery("""
                                SELECT id FROM master_key WHERE seen_at > now() - interval '10 minutes'
                                 ORDER BY first_at DESC, id LIMIT 1""").execute())
                .invoke(() -> before = key)
                .map(rows -> rows.iterator().next().getString(0).equals(key));
    }
}
