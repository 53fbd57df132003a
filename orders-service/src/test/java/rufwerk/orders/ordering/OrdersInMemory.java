package rufwerk.orders.ordering;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Cancelled;
import rufwerk.orders.ordering.NumberOrder.Completed;
import rufwerk.orders.ordering.NumberOrder.Ended;
import rufwerk.orders.ordering.NumberOrder.Ending;
import rufwerk.orders.ordering.NumberOrder.Failed;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.ordering.NumberOrder.Served;
import rufwerk.orders.ordering.NumberOrder.Step;
import rufwerk.orders.verification.VerificationId;

/** The twin of the PostgreSQL store, for tests of the business in milliseconds. */
class OrdersInMemory implements Orders {
    private static final Comparator<OrderPosition> NEWEST_POSITION_FIRST = Comparator.comparing(
                    OrderPosition::receivedAt)
            .thenComparing(position -> position.id().value())
            .reversed();
    private static final Comparator<NumberOrder> NEWEST_FIRST =
            Comparator.comparing(OrderPosition::of, NEWEST_POSITION_FIRST);

    private final Map<OrderId, NumberOrder> orders = new ConcurrentHashMap<>();
    private final List<Map.Entry<OrderId, OrderChange>> changes = new ArrayList<>();
    private final List<OrderEvent> events = new ArrayList<>();
    private final AtomicLong ids = new AtomicLong();

    List<OrderEvent> events() {
        return List.copyOf(events);
    }

    NumberOrder only() {
        return orders.values().iterator().next();
    }

    @Override
    public Uni<List<OrderId>> nextIds(int count) {
        return Uni.createFrom()
                .item(() -> Stream.generate(ids::incrementAndGet)
                        .limit(count)
                        .map(OrderId::new)
                        .toList());
    }

    @Override
    public Uni<Void> add(AwaitingVerification order) {
        keep(order, order.details().receivedAt());
        return Uni.createFrom().voidItem();
    }

    @Override
    public <S extends NumberOrder> Uni<S> add(Step<S> step) {
        return save(step);
    }

    @Override
    public <S extends NumberOrder> Uni<S> save(Step<S> step) {
        keep(step.next(), step.event().at());
        events.add(step.event());
        return Uni.createFrom().item(step.next());
    }

    @Override
    public Uni<NumberOrder> find(AccountId account, OrderId id) {
        return findForChange(id)
                .map(order -> order != null && order.details().account().equals(account) ? order : null);
    }

    @Override
    public Uni<AccountId> accountOf(OrderId id) {
        return findForChange(id)
                .map(order -> order == null ? null : order.details().account());
    }

    @Override
    public Uni<List<NumberOrder>> list(OrderQuery query) {
        return Uni.createFrom()
                .item(() -> orders.values().stream()
                        .filter(order -> isAskedFor(order, query))
                        .sorted(NEWEST_FIRST)
                        .limit(query.limit())
                        .map(OrdersInMemory::withoutPush)
                        .toList());
    }

    private static boolean isAskedFor(NumberOrder order, OrderQuery query) {
        OrderDetails details = order.details();
        OrderPosition before = query.before();
        return details.account().equals(query.account())
                && (query.state() == null || query.state() == order.state())
                && (query.since() == null || !details.receivedAt().isBefore(query.since()))
                && (query.until() == null || details.receivedAt().isBefore(query.until()))
                && (query.verification() == null || query.verification().equals(details.verification()))
                && (query.label() == null || query.label().equals(details.label()))
                && (before == null || NEWEST_POSITION_FIRST.compare(OrderPosition.of(order), before) > 0);
    }

    private static NumberOrder withoutPush(NumberOrder order) {
        OrderDetails details = order.details();
        var bare = new OrderDetails(
                details.id(),
                details.account(),
                details.verification(),
                details.area(),
                details.linkTo(),
                null,
                details.label(),
                details.receivedAt(),
                details.test());
        return switch (order) {
            case AwaitingVerification waiting -> new AwaitingVerification(bare);
            case Placed placed -> new Placed(bare, placed.placedAt(), placed.askedAt());
            case Completed completed -> new Completed(bare, completed.number());
            case Ending ending -> new Ending(bare, ending.number(), ending.endsAt());
            case Cancelled cancelled -> new Cancelled(bare, cancelled.number());
            case Failed failed -> new Failed(bare, failed.reason());
            case Ended ended -> new Ended(bare, ended.number(), ended.end());
        };
    }

    @Override
    public Uni<NumberOrder> findForChange(OrderId id) {
        return Uni.createFrom().item(orders.get(id));
    }

    @Override
    public Uni<NumberOrder> findForChangeByNumber(AccountId account, PhoneNumber number) {
        return Uni.createFrom()
                .item(() -> orders.values().stream()
                        .filter(order -> order.details().account().equals(account))
                        .filter(order -> switch (order) {
                            case Served served -> served.number().equals(number);
                            case AwaitingVerification waiting -> false;
                            case Placed placed -> false;
                            case Failed failed -> false;
                            case Cancelled cancelled -> false;
                            case Ended ended -> false;
                        })
                        .max(Comparator.comparing(order -> order.id().value()))
                        .orElse(null));
    }

    @Override
    public Uni<List<OrderId>> due(Instant askedBefore, Instant now, int atMost) {
        return Uni.createFrom()
                .item(() -> orders.values().stream()
                        .filter(order -> order instanceof Placed placed
                                        && !placed.askedAt().isAfter(askedBefore)
                                || order instanceof Ending ending
                                        && !ending.endsAt().isAfter(now))
                        .limit(atMost)
                        .map(NumberOrder::id)
                        .toList());
    }

    @Override
    public Uni<NumberOrder> findIfNobodyChangesIt(OrderId id) {
        return findForChange(id);
    }

    @Override
    public Uni<List<OrderChange>> history(OrderId id) {
        return Uni.createFrom()
                .item(() -> changes.stream()
                        .filter(change -> change.getKey().equals(id))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    private void keep(NumberOrder order, Instant at) {
        NumberOrder before = orders.put(order.id(), order);
        if (before == null || before.state() != order.state()) {
            changes.add(Map.entry(order.id(), new OrderChange(order.state(), reasonOf(order), at)));
        }
    }

    private static String reasonOf(NumberOrder order) {
        return switch (order) {
            case Failed failed -> failed.reason().code();
            case Ended ended -> ended.end().reason();
            case AwaitingVerification waiting -> null;
            case Placed placed -> null;
            case Completed completed -> null;
            case Ending ending -> null;
            case Cancelled cancelled -> null;
        };
    }

    @Override
    public Uni<Void> noteReturn(NumberOrder order, Instant at) {
        return Uni.createFrom().item(() -> {
            changes.add(Map.entry(order.id(), new OrderChange(order.state(), OrderChange.NUMBER_RETURNED, at)));
            return null;
        });
    }

    @Override
    public Uni<List<AwaitingVerification>> waitingFor(VerificationId verification) {
        return Uni.createFrom()
                .item(() -> orders.values().stream()
                        .filter(order -> order instanceof AwaitingVerification)
                        .map(AwaitingVerification.class::cast)
                        .filter(order -> order.details().verification().equals(verification))
                        .sorted(Comparator.comparing(order -> order.id().value()))
                        .toList());
    }
}
