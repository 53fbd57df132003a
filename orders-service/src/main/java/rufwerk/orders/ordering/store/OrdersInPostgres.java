package rufwerk.orders.ordering.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.orders.Criteria;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.NumberOrder;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Step;
import rufwerk.orders.ordering.OrderAnnouncements;
import rufwerk.orders.ordering.OrderChange;
import rufwerk.orders.ordering.OrderId;
import rufwerk.orders.ordering.OrderPosition;
import rufwerk.orders.ordering.OrderQuery;
import rufwerk.orders.ordering.OrderState;
import rufwerk.orders.ordering.Orders;
import rufwerk.orders.ordering.PhoneNumber;
import rufwerk.orders.verification.VerificationId;

/** State and event travel together: there is no way to save one without the other. */
@ApplicationScoped
class OrdersInPostgres implements Orders {
    private final OrderAnnouncements announcements;
    private final SealedSecrets secrets;

    OrdersInPostgres(OrderAnnouncements announcements, SealedSecrets secrets) {
        this.announcements = announcements;
        this.secrets = secrets;
    }

    @Override
    public Uni<List<OrderId>> nextIds(int count) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT nextval('order_id') FROM generate_series(1, :count)", Long.class)
                        .setParameter("count", count)
                        .getResultList())
                .map(ids -> ids.stream().map(OrderId::new).toList());
    }

    @Override
    public Uni<Void> add(AwaitingVerification order) {
        return OrderRow.of(order, order.details().receivedAt(), secrets)
                .persist()
                .replaceWithVoid();
    }

    @Override
    public <S extends NumberOrder> Uni<S> add(Step<S> step) {
        return OrderRow.of(step.next(), step.event().at(), secrets)
                .persist()
                .chain(() -> announcements.announce(step.event()))
                .replaceWith(step.next());
    }

    @Override
    public <S extends NumberOrder> Uni<S> save(Step<S> step) {
        return OrderRow.<OrderRow>findById(step.next().id().value())
                .invoke(row -> row.become(step.next(), step.event().at()))
                .chain(() -> announcements.announce(step.event()))
                .replaceWith(step.next());
    }

    @Override
    public Uni<Void> noteReturn(NumberOrder order, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO order_change (order_id, state, reason, changed_at)
                                VALUES (:order, :state, :reason, :at)""")
                        .setParameter("order", order.id().value())
                        .setParameter("state", order.state().name())
                        .setParameter("reason", OrderChange.NUMBER_RETURNED)
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<@Nullable NumberOrder> find(AccountId account, OrderId id) {
        return OrderRow.<OrderRow>find("id = ?1 and accountId = ?2", id.value(), account.value())
                .firstResult()
                .map(row -> row == null ? null : row.toOrder(secrets));
    }

    @Override
    public Uni<@Nullable AccountId> accountOf(OrderId id) {
        return OrderRow.<OrderRow>findById(id.value()).map(row -> row == null ? null : new AccountId(row.accountId));
    }

    @Override
    public Uni<List<NumberOrder>> list(OrderQuery query) {
        var criteria = new Criteria()
                .and("accountId = :account", "account", query.account().value())
                .and("state = :state", "state", query.state())
                .and("receivedAt >= :since", "since", query.since())
                .and("receivedAt < :until", "until", query.until())
                .and("label = :label", "label", query.label());
        VerificationId verification = query.verification();
        if (verification != null) {
            criteria.and("verificationId = :verification", "verification", verification.value());
        }
        OrderPosition before = query.before();
        if (before != null) {
            criteria.and(
                    "(receivedAt, id) < (:beforeTime, :beforeId)",
                    Map.of(
                            "beforeTime",
                            before.receivedAt(),
                            "beforeId",
                            before.id().value()));
        }
        return OrderRow.<OrderRow>find(criteria + " order by receivedAt desc, id desc", criteria.parameters())
                .range(0, query.limit() - 1)
                .list()
                .map(rows -> rows.stream().map(OrderRow::withoutPush).toList());
    }

    @Override
    public Uni<@Nullable NumberOrder> findForChange(OrderId id) {
        return OrderRow.<OrderRow>findById(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(row -> row == null ? null : row.toOrder(secrets));
    }

    @Override
    public Uni<@Nullable NumberOrder> findForChangeByNumber(AccountId account, PhoneNumber number) {
        return OrderRow.<OrderRow>find(
                        "accountId = ?1 and phoneNumber = ?2 and state in (?3, ?4) order by id desc",
                        account.value(),
                        number.e164(),
                        OrderState.COMPLETED,
                        OrderState.ENDING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(row -> row == null ? null : row.toOrder(secrets));
    }

    @Override
    public Uni<List<OrderId>> due(Instant askedBefore, Instant now, int atMost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT id FROM number_order
                                 WHERE state = 'PLACED' AND coalesce(asked_at, changed_at) <= :askedBefore
                                    OR state = 'ENDING' AND ends_at <= :now
                                 LIMIT :atMost""", Long.class)
                        .setParameter("askedBefore", askedBefore)
                        .setParameter("now", now)
                        .setParameter("atMost", atMost)
                        .getResultList())
                .map(ids -> ids.stream().map(OrderId::new).toList());
    }

    @Override
    public Uni<@Nullable NumberOrder> findIfNobodyChangesIt(OrderId id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT id FROM number_order WHERE id = :id FOR UPDATE SKIP LOCKED", Long.class)
                        .setParameter("id", id.value())
                        .getSingleResultOrNull())
                .chain(locked -> locked == null
                        ? Uni.createFrom().nullItem()
                        : OrderRow.<OrderRow>findById(locked).map(row -> row.toOrder(secrets)));
    }

    @Override
    public Uni<List<OrderChange>> history(OrderId id) {
        return OrderChangeRow.<OrderChangeRow>list("orderId = ?1 order by step", id.value())
                .map(rows -> rows.stream().map(OrderChangeRow::toChange).toList());
    }

    @Override
    public Uni<List<AwaitingVerification>> waitingFor(VerificationId verification) {
        return OrderRow.<OrderRow>find(
                        "verificationId = ?1 and state = ?2 order by id",
                        verification.value(),
                        OrderState.AWAITING_VERIFICATION)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(rows -> rows.stream()
                        .map(row -> row.toOrder(secrets))
                        .map(AwaitingVerification.class::cast)
                        .toList());
    }
}
