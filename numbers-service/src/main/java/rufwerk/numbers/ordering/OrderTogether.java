package rufwerk.numbers.ordering;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.events.TraceParent;
import rufwerk.kit.problem.SqlState;
import rufwerk.kit.time.CurrentContext;
import rufwerk.numbers.subscription.OrderNumber.Outcome.Ordered;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.subscription.Subscription.Running;
import rufwerk.numbers.subscription.Wanted;

/**
 * Lets orders share a transaction: whoever orders while others are written comes with the next ones, so that many share
 * each statement and one commit. Nobody is answered before that.
 */
@ApplicationScoped
public class OrderTogether {
    private static final int MOST_PER_TRANSACTION = 64;
    private static final int TRANSACTIONS_AT_ONCE = 2;
    private static final int MOST_WAITING = 2_048;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Classes of SQL states after which nothing of a transaction is left: data, constraints, conflicts with others. */
    private static final Set<String> UNDONE = Set.of("22", "23", "40");

    private final SharedTransaction sharedTransaction;
    private final SafeContext safeContext;
    private final TraceParent traceParent;
    private final DistributionSummary perTransaction;
    private final Queue<WaitingOrder> line = new ArrayDeque<>();
    private int underWay;

    OrderTogether(
            SharedTransaction sharedTransaction,
            SafeContext safeContext,
            TraceParent traceParent,
            MeterRegistry metrics) {
        this.sharedTransaction = sharedTransaction;
        this.safeContext = safeContext;
        this.traceParent = traceParent;
        this.perTransaction = DistributionSummary.builder("rufwerk.number.orders.per.transaction")
                .description("Orders that shared one commit")
                .register(metrics);
        Gauge.builder("rufwerk.number.orders.waiting", this, OrderTogether::waiting)
                .description("Orders that wait for the next transaction")
                .register(metrics);
    }

    private int waiting() {
        synchronized (line) {
            return line.size();
        }
    }

    /**
     * Null when nothing has happened, as it cannot be ordered with others: in test mode, where documents are demanded, and
     * where the number is not free or is being taken by somebody else. Ordered alone, it gets its answer.
     */
    public Uni<@Nullable Ordered> order(Caller caller, Wanted wanted, Plan plan) {
        return caller.test()
                ? Uni.createFrom().nullItem()
                : CurrentContext.keptBy(Uni.createFrom().emitter(emitter -> {
                    var order = new WaitingOrder(caller.accountId(), wanted, plan, traceParent.ofThisMoment(), emitter);
                    if (join(order)) {
                        next();
                    } else {
                        order.fail(new TooManyOrders());
                    }
                }));
    }

    private boolean join(WaitingOrder order) {
        synchronized (line) {
            return line.size() < MOST_WAITING && line.add(order);
        }
    }

    /** Those whose turn it is; empty while others are written. */
    private List<WaitingOrder> take() {
        synchronized (line) {
            List<WaitingOrder> taken = new ArrayList<>();
            while (underWay < TRANSACTIONS_AT_ONCE && taken.size() < MOST_PER_TRANSACTION && !line.isEmpty()) {
                WaitingOrder order = line.remove();
                if (!order.isGone()) {
                    taken.add(order);
                }
            }
            if (!taken.isEmpty()) {
                underWay++;
            }
            return taken;
        }
    }

    private void next() {
        List<WaitingOrder> orders = take();
        if (orders.isEmpty()) {
            return;
        }
        perTransaction.record(orders.size());
        Span span = traceParent.continued(
                "order numbers", SpanKind.INTERNAL, orders.getFirst().traceparent());
        safeContext
                .run(span, () -> sharedTransaction.carryOut(orders))
                .ifNoItem()
                .after(LONGEST)
                .fail()
                .onTermination()
                .invoke(this::done)
                .subscribe()
                .with(ordered -> answer(orders, ordered), failure -> fail(orders, failure));
    }

    private void done() {
        synchronized (line) {
            underWay--;
        }
        next();
    }

    private static void answer(List<WaitingOrder> orders, Map<WaitingOrder, Running> ordered) {
        ordered.values()
                .forEach(subscription ->
                        Log.infof("Number %s of account %s: Ordered", subscription.number(), subscription.accountId()));
        orders.forEach(order -> order.answer(ordered.get(order)));
    }

    /** What failed for all may be the fault of one: each is ordered alone then, if it is sure that nothing was. */
    private static void fail(List<WaitingOrder> orders, Throwable failure) {
        if (isUndone(failure)) {
            Log.debugf("%d orders are carried out one by one: %s", orders.size(), failure);
            orders.forEach(order -> order.answer(null));
        } else {
            orders.forEach(order -> order.fail(failure));
        }
    }

    private static boolean isUndone(Throwable failure) {
        return UNDONE.stream().anyMatch(kind -> SqlState.startsWith(kind, failure));
    }
}
