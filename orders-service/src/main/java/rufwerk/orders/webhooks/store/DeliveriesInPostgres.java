package rufwerk.orders.webhooks.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import rufwerk.orders.webhooks.Deliveries;
import rufwerk.orders.webhooks.Delivery;
import rufwerk.orders.webhooks.Draft;
import rufwerk.orders.webhooks.Room;
import rufwerk.orders.webhooks.Settled;
import rufwerk.orders.webhooks.Settlement;

/** A queue in a table. What is added and changed goes with the caller's transaction, the rest with its own. */
@ApplicationScoped
class DeliveriesInPostgres implements Deliveries {
    /** Whatever is not being sent; locked in the order of ids, as by whoever lets the next of a stream go. */
    private static final String WAITING_BY_ID = """
            (SELECT id FROM webhook_delivery
              WHERE endpoint_id = :endpoint AND state IN ('WAITING', 'HELD') ORDER BY id FOR UPDATE)""";

    /** Nothing for an endpoint that was closed a moment ago. {@code OFFSET 0} as in {@link StreamLocks#FOR_ADDING}. */
    static final String ADD = """
            INSERT INTO webhook_delivery (id, account_id, order_id, endpoint_id, event_type, stream, lane, host, url,
                                          sealed_secret, payload, traceparent, state, attempts, due_at, created_at)
            SELECT draft.id, draft.account_id, draft.order_id, draft.endpoint_id, draft.event_type, draft.stream,
                   draft.lane, draft.host, draft.url, draft.sealed_secret, draft.payload, draft.traceparent,
                   CASE WHEN EXISTS (SELECT FROM webhook_delivery AS earlier
                                      WHERE earlier.stream = draft.stream
                                        AND earlier.state IN ('WAITING', 'SENDING', 'HELD') OFFSET 0)
                        THEN 'HELD' ELSE 'WAITING' END, 0, :now, :now
              FROM json_to_recordset(CAST(CAST(:drafts AS text) AS json))
                       AS draft (id uuid, account_id uuid, order_id bigint, endpoint_id uuid, event_type text,
                                 stream text, lane text, host text, url text, sealed_secret text, payload text,
                                 traceparent text)
             WHERE draft.endpoint_id IS NULL
                OR EXISTS (SELECT FROM webhook_endpoint AS e
                            WHERE e.id = draft.endpoint_id AND e.disabled_reason IS NULL OFFSET 0)""";

    private final DraftRows draftRows;
    private final ClaimDue claimDue;
    private final WriteSettlements writeSettlements;

    DeliveriesInPostgres(DraftRows draftRows, ClaimDue claimDue, WriteSettlements writeSettlements) {
        this.draftRows = draftRows;
        this.claimDue = claimDue;
        this.writeSettlements = writeSettlements;
    }

    @Override
    public Uni<Void> add(List<Draft> drafts, Instant now) {
        String rows = draftRows.write(drafts);
        return Panache.getSession()
                .chain(session -> StreamLocks.forAdding(session, rows)
                        .chain(() -> session.createNativeQuery(ADD)
                                .setParameter("drafts", rows)
                                .setParameter("now", now)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> redirect(UUID endpoint, URI url) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                UPDATE webhook_delivery SET url = :url, host = :host WHERE id IN
                                """ + WAITING_BY_ID)
                        .setParameter("endpoint", endpoint)
                        .setParameter("url", url.toString())
                        .setParameter("host", Draft.hostOf(url))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> giveUp(UUID endpoint) {
        return Panache.getSession()
                .chain(session -> StreamLocks.forClosing(session, endpoint)
                        .chain(() -> session.createNativeQuery(
                                        "UPDATE webhook_delivery SET state = 'GIVEN_UP' WHERE id IN " + WAITING_BY_ID)
                                .setParameter("endpoint", endpoint)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Delivery>> claimDue(UUID worker, Room room, Instant now) {
        return claimDue.with(worker, room, now);
    }

    @Override
    public Uni<Settled> settle(List<Settlement> settlements, Instant now) {
        return writeSettlements.of(settlements, now);
    }
}
