package rufwerk.orders.ordering;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.events.TraceParent;
import rufwerk.kit.together.Together;
import rufwerk.kit.together.Wish;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.PlaceOrder.Ask;
import rufwerk.orders.ordering.PlaceOrder.Outcome;

/** Takes single orders in transactions that customers share, and alone where that cannot be. */
@ApplicationScoped
public class PlaceTogether {
    private final PlaceOrder placeOrder;
    private final Together<Order, Outcome> together;

    PlaceTogether(PlaceOrder placeOrder, SafeContext safeContext, TraceParent traceParent, MeterRegistry metrics) {
        this.placeOrder = placeOrder;
        this.together = new Together<>(
                "place orders", "rufwerk.order.requests", this::place, safeContext, traceParent, metrics);
    }

    private record Order(AccountId account, OrderRequest request) {}

    public Uni<Outcome> of(AccountId account, OrderRequest request) {
        return together.wish(new Order(account, request))
                .chain(outcome ->
                        outcome.isPresent() ? Uni.createFrom().item(outcome.get()) : placeOrder.of(account, request));
    }

    private Uni<Map<Wish<Order, Outcome>, Outcome>> place(List<Wish<Order, Outcome>> wishes) {
        return placeOrder
                .uncontested(wishes.stream().map(PlaceTogether::ask).toList())
                .map(outcomes -> {
                    Map<Wish<Order, Outcome>, Outcome> answers = new HashMap<>();
                    for (int i = 0; i < outcomes.size(); i++) {
                        Outcome outcome = outcomes.get(i);
                        if (outcome != null) {
                            answers.put(wishes.get(i), outcome);
                        }
                    }
                    return answers;
                });
    }

    private static Ask ask(Wish<Order, Outcome> wish) {
        return new Ask(wish.what().account(), wish.what().request(), wish.traceparent());
    }
}
