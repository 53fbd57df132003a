package rufwerk.numbers.ordering;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.events.TraceParent;
import rufwerk.kit.together.Together;
import rufwerk.numbers.subscription.OrderNumber.Outcome.Ordered;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.subscription.Subscription.Running;
import rufwerk.numbers.subscription.Wanted;

/** Orders numbers in transactions that customers share. */
@ApplicationScoped
public class OrderTogether {
    private final Together<Order, Running> together;

    OrderTogether(
            SharedTransaction sharedTransaction,
            SafeContext safeContext,
            TraceParent traceParent,
            MeterRegistry metrics) {
        this.together = new Together<>(
                "order numbers",
                "rufwerk.number.orders",
                sharedTransaction::carryOut,
                safeContext,
                traceParent,
                metrics);
    }

    record Order(UUID accountId, Wanted wanted, Plan plan) {}

    /**
     * Null when nothing has happened, as it cannot be ordered with others: in test mode, where documents are demanded, and
     * where the number is not free or is being taken by somebody else. Ordered alone, it gets its answer.
     */
    public Uni<@Nullable Ordered> order(Caller caller, Wanted wanted, Plan plan) {
        return caller.test()
                ? Uni.createFrom().nullItem()
                : together.wish(new Order(caller.accountId(), wanted, plan))
                        .map(running -> running.map(OrderTogether::ordered).orElse(null));
    }

    private static Ordered ordered(Running subscription) {
        Log.infof("Number %s of account %s: Ordered", subscription.number(), subscription.accountId());
        return new Ordered(subscription);
    }
}
