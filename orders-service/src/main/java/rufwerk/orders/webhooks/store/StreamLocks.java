package rufwerk.orders.webhooks.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Lets one transaction at a time decide what is next in a stream, until its end. Otherwise a delivery that is added while
 * the one before it is settled would be held for ever: neither transaction sees the other's.
 *
 * <p>Whoever adds also keeps the endpoint from being closed meanwhile. Advisory locks, because row locks would write.
 */
final class StreamLocks {
    /** Each draft by itself ({@code OFFSET 0}): of a table that seems small, all would be read once for all drafts. */
    static final String FOR_ADDING = """
            SELECT CASE WHEN endpoint_id IS NOT NULL
                        THEN CAST(pg_advisory_xact_lock_shared(hashtextextended(endpoint_id, 0)) AS text)
                        ELSE '' END
                || CASE WHEN follows
                        THEN CAST(pg_advisory_xact_lock(hashtextextended(stream, 0)) AS text) ELSE '' END
              FROM (SELECT draft.endpoint_id, draft.stream,
                           draft.order_id IS NULL
                               OR EXISTS (SELECT FROM webhook_delivery AS earlier
                                           WHERE earlier.order_id = draft.order_id
                                             AND earlier.stream = draft.stream OFFSET 0) AS follows
                      FROM json_to_recordset(CAST(CAST(:drafts AS text) AS json))
                               AS draft (endpoint_id text, stream text, order_id bigint)
                     ORDER BY draft.stream) AS in_order""";

    private StreamLocks() {}

    /**
     * For drafts as {@link DraftRows} writes them. The first delivery about an order needs no lock: nobody can settle or
     * replay one before it. So a thousand new orders take no thousand locks.
     */
    static Uni<Void> forAdding(Mutiny.Session session, String drafts) {
        return session.createNativeQuery(FOR_ADDING, String.class)
                .setParameter("drafts", drafts)
                .getResultList()
                .replaceWithVoid();
    }

    static Uni<Void> forClosing(Mutiny.Session session, UUID endpoint) {
        return session.createNativeQuery(
                        "SELECT CAST(pg_advisory_xact_lock(hashtextextended(:endpoint, 0)) AS text)", String.class)
                .setParameter("endpoint", endpoint.toString())
                .getSingleResult()
                .replaceWithVoid();
    }

    /** In the order in which all lock them. */
    static Uni<Void> ofDeliveries(SqlConnection connection, UUID[] ids) {
        return connection.preparedQuery("""
                        SELECT pg_advisory_xact_lock(hashtextextended(stream, 0))
                          FROM (SELECT DISTINCT stream FROM webhook_delivery
                                 WHERE id = ANY ($1) ORDER BY stream) AS in_order""").execute(Tuple.of(ids)).replaceWithVoid();
    }
}
