package rufwerk.orders.webhooks.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import rufwerk.orders.webhooks.Draft;
import rufwerk.orders.webhooks.Draft.Receiver;

/**
 * Lets one transaction at a time decide what is next in a stream, until its end. Otherwise a delivery that is added while
 * the one before it is settled would be held for ever: neither transaction sees the other's.
 *
 * <p>Whoever adds also keeps the endpoint from being closed meanwhile. Advisory locks, because row locks would write.
 */
final class StreamLocks {
    private StreamLocks() {}

    static Uni<Void> forAdding(Mutiny.Session session, Draft draft) {
        return draft.receiver() instanceof Receiver.Endpoint endpoint
                ? session.createNativeQuery("""
                                SELECT CAST(pg_advisory_xact_lock_shared(hashtextextended(:endpoint, 0)) AS text)
                                    || CAST(pg_advisory_xact_lock(hashtextextended(:stream, 0)) AS text)""", String.class)
                        .setParameter("endpoint", endpoint.id().toString())
                        .setParameter("stream", draft.stream())
                        .getSingleResult()
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    static Uni<Void> forClosing(Mutiny.Session session, UUID endpoint) {
        return session.createNativeQuery(
                        "SELECT CAST(pg_advisory_xact_lock(hashtextextended(:endpoint, 0)) AS text)", String.class)
                .setParameter("endpoint", endpoint.toString())
                .getSingleResult()
                .replaceWithVoid();
    }

    /** In the order in which all lock them. Push URLs hear once of an order, so their streams need none. */
    static Uni<Void> ofDeliveries(SqlConnection connection, UUID[] ids) {
        return connection.preparedQuery("""
                        SELECT pg_advisory_xact_lock(hashtextextended(stream, 0))
                          FROM (SELECT DISTINCT stream FROM webhook_delivery
                                 WHERE id = ANY ($1) AND endpoint_id IS NOT NULL ORDER BY stream) AS in_order""").execute(Tuple.of(ids)).replaceWithVoid();
    }
}
