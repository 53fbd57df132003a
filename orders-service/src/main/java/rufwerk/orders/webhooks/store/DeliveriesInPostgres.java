package rufwerk.orders.webhooks.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        return Panache.getSession()
                .chain(session -> openStreams(session, drafts)
                        .chain(open -> Multi.createFrom()
                                .iterable(drafts)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        draft -> insert(session, draft, open.contains(draft.stream()), now))
                                .collect()
                                .last())
                        .replaceWithVoid());
    }

    @Override
    public Uni<Void> redirect(UUID endpoint, URI url) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                UPDATE webhook_delivery SET url = :url, host = :host
                                 WHERE endpoint_id = :endpoint AND state IN ('WAITING', 'SENDING', 'HELD')""")
                        .setParameter("endpoint", endpoint)
                        .setParameter("url", url.toString())
                        .setParameter("host", Draft.hostOf(url))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> giveUp(UUID endpoint) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                UPDATE webhook_delivery SET state = 'GIVEN_UP'
                                 WHERE endpoint_id = :endpoint AND state IN ('WAITING', 'HELD')""")
                        .setParameter("endpoint", endpoint)
                        .executeUpdate())
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

    /**
     * Streams in which something is open. The lock makes whoever settles it wait for us and then see what we added; it
     * is taken in the order of ids, as they do. An order is pushed once, so nothing can be before it.
     */
    private static Uni<Set<String>> openStreams(Mutiny.Session session, List<Draft> drafts) {
        List<String> streams = drafts.stream()
                .filter(draft -> draft.receiver() instanceof Receiver.Endpoint)
                .map(Draft::stream)
                .toList();
        return streams.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : session.createNativeQuery("""
                                SELECT stream FROM webhook_delivery
                                 WHERE stream IN (:streams) AND state IN ('WAITING', 'SENDING', 'HELD')
                                 ORDER BY id FOR SHARE""", String.class)
                        .setParameter("streams", streams)
                        .getResultList()
                        .map(HashSet::new);
    }

    private Uni<Integer> insert(Mutiny.Session session, Draft draft, boolean held, Instant now) {
        return session.createNativeQuery("""
                        INSERT INTO webhook_delivery (id, account_id, order_id, endpoint_id, event_type, stream, lane,
                                                      host, url, sealed_secret, payload, traceparent, state, attempts,
                                                      due_at, created_at)
                        VALUES (:id, :account, CAST(:order AS bigint), CAST(:endpoint AS uuid), :type, :stream, :lane,
                                :host, :url, CAST(:secret AS text), :payload, CAST(:traceparent AS text), :state, 0,
                                :now, :now)""")
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
                .setParameter("state", held ? "HELD" : "WAITING")
                .setParameter("now", now)
                .executeUpdate();
    }
}
