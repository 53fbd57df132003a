package rufwerk.orders.webhooks.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.orders.webhooks.Deliveries;
import rufwerk.orders.webhooks.Delivery;
import rufwerk.orders.webhooks.Draft;
import rufwerk.orders.webhooks.Draft.Receiver;
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

    private final SealedSecrets secrets;
    private final ClaimDue claimDue;
    private final WriteSettlements writeSettlements;

    DeliveriesInPostgres(SealedSecrets secrets, ClaimDue claimDue, WriteSettlements writeSettlements) {
        this.secrets = secrets;
        this.claimDue = claimDue;
        this.writeSettlements = writeSettlements;
    }

    @Override
    public Uni<Void> add(List<Draft> drafts, Instant now) {
        // In the order of streams, as all who lock them do.
        List<Draft> inOrder =
                drafts.stream().sorted(Comparator.comparing(Draft::stream)).toList();
        return Panache.getSession()
                .chain(session -> Multi.createFrom()
                        .iterable(inOrder)
                        .onItem()
                        .transformToUniAndConcatenate(
                                draft -> StreamLocks.forAdding(session, draft).chain(() -> insert(session, draft, now)))
                        .collect()
                        .last()
                        .replaceWithVoid());
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

    /** Nothing for an endpoint that was closed a moment ago. An order is pushed once, so nothing can be before it. */
    private Uni<Integer> insert(Mutiny.Session session, Draft draft, Instant now) {
        return session.createNativeQuery("""
                        INSERT INTO webhook_delivery (id, account_id, order_id, endpoint_id, event_type, stream, lane,
                                                      host, url, sealed_secret, payload, traceparent, state, attempts,
                                                      due_at, created_at)
                        SELECT :id, :account, CAST(:order AS bigint), CAST(:endpoint AS uuid), :type, :stream, :lane,
                               :host, :url, CAST(:secret AS text), :payload, CAST(:traceparent AS text),
                               CASE WHEN EXISTS (SELECT FROM webhook_delivery AS earlier
                                                  WHERE earlier.stream = :stream
                                                    AND earlier.state IN ('WAITING', 'SENDING', 'HELD'))
                                    THEN 'HELD' ELSE 'WAITING' END, 0, :now, :now
                         WHERE CAST(:endpoint AS uuid) IS NULL
                            OR EXISTS (SELECT FROM webhook_endpoint AS e
                                        WHERE e.id = CAST(:endpoint AS uuid) AND e.disabled_reason IS NULL)""")
                .setParameter("id", draft.id())
                .setParameter("account", draft.account())
                .setParameter("order", draft.order())
                .setParameter(
                        "endpoint",
                        draft.receiver() instanceof Receiver.Endpoint endpoint
                                ? endpoint.id().toString()
                                : null)
                .setParameter("type", draft.type().code())
                .setParameter("stream", draft.stream())
                .setParameter("lane", draft.lane())
                .setParameter("host", Draft.hostOf(draft.receiver().url()))
                .setParameter("url", draft.receiver().url().toString())
                .setParameter(
                        "secret",
                        draft.receiver() instanceof Receiver.PushUrl push
                                ? secrets.sealText(push.secret(), DeliverySecrets.context(draft.id()))
                                : null)
                .setParameter("payload", draft.payload())
                .setParameter("traceparent", draft.traceparent())
                .setParameter("now", now)
                .executeUpdate();
    }
}
