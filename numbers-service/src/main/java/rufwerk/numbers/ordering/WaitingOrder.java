package rufwerk.numbers.ordering;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.subscription.OrderNumber.Outcome.Ordered;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.subscription.StartSubscriptions.Choice;
import rufwerk.numbers.subscription.StartSubscriptions.Purchase;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Wanted;

/** An order, and somebody who waits for what becomes of it. */
final class WaitingOrder {
    private final UUID accountId;
    private final Wanted wanted;
    private final Plan plan;
    private final @Nullable String traceparent;
    private final UniEmitter<? super @Nullable Ordered> emitter;
    private volatile boolean gone;

    WaitingOrder(
            UUID accountId,
            Wanted wanted,
            Plan plan,
            @Nullable String traceparent,
            UniEmitter<? super @Nullable Ordered> emitter) {
        this.accountId = accountId;
        this.wanted = wanted;
        this.plan = plan;
        this.traceparent = traceparent;
        this.emitter = emitter;
        emitter.onTermination(() -> gone = true);
    }

    Wanted wanted() {
        return wanted;
    }

    @Nullable
    String traceparent() {
        return traceparent;
    }

    Purchase purchase(Choice choice) {
        return new Purchase(choice, accountId, plan, traceparent);
    }

    /** Nobody waits any more: the request was cancelled. */
    boolean isGone() {
        return gone;
    }

    /** @param subscription null: it was left as it is */
    void answer(Subscription.@Nullable Running subscription) {
        emitter.complete(subscription == null ? null : new Ordered(subscription));
    }

    void fail(Throwable failure) {
        emitter.fail(failure);
    }
}
