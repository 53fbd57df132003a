package rufwerk.orders.ordering;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.ordering.NumberOrder.Step;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.Verification.Approved;
import rufwerk.orders.verification.Verification.Cancelled;
import rufwerk.orders.verification.Verification.Expired;
import rufwerk.orders.verification.Verification.Open;
import rufwerk.orders.verification.Verification.Rejected;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.VerificationState;
import rufwerk.orders.verification.Verifications;

/**
 * Takes orders. Each goes to numbers-service at once when its verification is approved, and waits while
 * that is pending.
 *
 * <p>The verification stays as it is until this transaction ends, so a decision made meanwhile finds the order waiting.
 */
@ApplicationScoped
public class PlaceOrder {
    private final Orders orders;
    private final Verifications verifications;
    private final Notifications notifications;
    private final Clock clock;

    PlaceOrder(Orders orders, Verifications verifications, Notifications notifications, Clock clock) {
        this.orders = orders;
        this.verifications = verifications;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** What a customer is told. */
    public sealed interface Outcome {
        record Accepted(NumberOrder order) implements Outcome {}

        record VerificationUnknown() implements Outcome {}

        record VerificationNotUsable(VerificationState state) implements Outcome {}
    }

    @WithTransaction
    public Uni<Outcome> of(AccountId account, OrderRequest request) {
        return all(account, List.of(request)).map(List::getFirst);
    }

    /** Takes those that can be taken, together, and answers in the order of the requests. */
    @WithTransaction
    public Uni<List<Outcome>> all(AccountId account, List<OrderRequest> requests) {
        List<Ask> asked = requests.stream()
                .map(request -> new Ask(account, request, null))
                .toList();
        return verifications.findUnchanging(account, verifications(asked)).chain(found -> take(asked, found));
    }

    /** An order that comes with those of other customers. */
    record Ask(
            AccountId account,
            OrderRequest request,
            @Nullable String cause) {
        VerificationId verification() {
            return request.verification();
        }
    }

    /** Null is the outcome of those whose verification is unknown or is being changed: nothing has happened to them. */
    @WithTransaction
    Uni<List<@Nullable Outcome>> uncontested(List<Ask> asked) {
        Set<AccountId> accounts = asked.stream().map(Ask::account).collect(Collectors.toUnmodifiableSet());
        return verifications
                .findUncontested(accounts, verifications(asked))
                .chain(found -> take(asked, found))
                .map(outcomes -> outcomes.stream()
                        .map(outcome -> outcome instanceof Outcome.VerificationUnknown ? null : outcome)
                        .toList());
    }

    private static Set<VerificationId> verifications(List<Ask> asked) {
        return asked.stream().map(Ask::verification).collect(Collectors.toUnmodifiableSet());
    }

    private Uni<List<Outcome>> take(List<Ask> asked, Map<VerificationId, Verification> found) {
        return orders.nextIds(asked.size()).chain(ids -> {
            List<Outcome> outcomes = outcomes(asked, found, ids);
            return keep(asked, outcomes)
                    .invoke(accepted -> Log.infof("%d orders accepted", accepted))
                    .replaceWith(outcomes);
        });
    }

    /** Ids of requests that are not accepted are left out for ever. */
    private List<Outcome> outcomes(List<Ask> asked, Map<VerificationId, Verification> found, List<OrderId> ids) {
        Instant now = clock.instant();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Ask ask = asked.get(i);
            Verification verification = found.get(ask.verification());
            boolean own = verification != null && verification.account().equals(ask.account());
            outcomes.add(outcome(ask.request(), own ? verification : null, ids.get(i), now));
        }
        return outcomes;
    }

    private static Outcome outcome(OrderRequest request, @Nullable Verification verification, OrderId id, Instant now) {
        return switch (verification) {
            case null -> new Outcome.VerificationUnknown();
            case Approved approved ->
                new Outcome.Accepted(NumberOrder.placed(details(request, approved, id, now), now)
                        .next());
            case Open open -> new Outcome.Accepted(new AwaitingVerification(details(request, open, id, now)));
            case Rejected rejected -> new Outcome.VerificationNotUsable(rejected.state());
            case Expired expired -> new Outcome.VerificationNotUsable(expired.state());
            case Cancelled cancelled -> new Outcome.VerificationNotUsable(cancelled.state());
        };
    }

    private static OrderDetails details(OrderRequest request, Verification verification, OrderId id, Instant now) {
        return new OrderDetails(
                id,
                verification.account(),
                verification.id(),
                verification.area(),
                request.linkTo(),
                request.push(),
                request.label(),
                now,
                request.test());
    }

    private record Taken(NumberOrder order, @Nullable String cause) {}

    /** One after the other, without a chain as long as there are orders. Says how many there were. */
    private Uni<Integer> keep(List<Ask> asked, List<Outcome> outcomes) {
        List<Taken> taken = taken(asked, outcomes);
        List<OrderEvent> placed = new ArrayList<>();
        return Multi.createFrom()
                .iterable(taken)
                .onItem()
                .transformToUniAndConcatenate(each -> add(each, placed))
                .collect()
                .last()
                .chain(() -> placed.isEmpty() ? Uni.createFrom().voidItem() : notifications.tell(placed))
                .replaceWith(taken.size());
    }

    private Uni<Void> add(Taken taken, List<OrderEvent> placed) {
        NumberOrder order = taken.order();
        if (order instanceof AwaitingVerification waiting) {
            return orders.add(waiting).replaceWithVoid();
        }
        Step<Placed> step = NumberOrder.placed(order.details(), order.details().receivedAt(), taken.cause());
        placed.add(step.event());
        return orders.add(step).replaceWithVoid();
    }

    private static List<Taken> taken(List<Ask> asked, List<Outcome> outcomes) {
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Accepted(var order)) {
                taken.add(new Taken(order, asked.get(i).cause()));
            }
        }
        return taken;
    }
}
