package rufwerk.numbers.ordering;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.InventoryNumber.Free;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.subscription.StartSubscriptions;
import rufwerk.numbers.subscription.StartSubscriptions.Choice;
import rufwerk.numbers.subscription.Subscription;

/**
 * Orders many numbers in one transaction of few statements.
 *
 * <p>Those of directions that demand documents are left out: each of them waits for a decision of its own.
 */
@ApplicationScoped
public class OrderNumbers {
    private final LockNumbers lockNumbers;
    private final Directions directions;
    private final StartSubscriptions startSubscriptions;

    OrderNumbers(LockNumbers lockNumbers, Directions directions, StartSubscriptions startSubscriptions) {
        this.lockNumbers = lockNumbers;
        this.directions = directions;
        this.startSubscriptions = startSubscriptions;
    }

    /** What became of the wish. */
    public sealed interface Outcome {
        /** One result per number; {@code missing} more were wished for than there are. */
        record Done(List<OrderResult> results, int missing) implements Outcome {}

        /** Nothing was ordered. */
        record NotAll(List<OrderResult> refused, int missing) implements Outcome {}
    }

    /** @param allOrNothing whether one number that cannot be ordered keeps the others from being ordered */
    @WithTransaction
    public Uni<Outcome> order(Caller caller, Wish wish, Plan plan, boolean allOrNothing) {
        return lockNumbers
                .lock(caller.accountId(), wish)
                .chain(locked -> directions
                        .findAll(locked.stream().map(Free::direction).distinct().toList())
                        .chain(known -> order(caller, Sorted.of(wish, locked, known), plan, allOrNothing)));
    }

    private Uni<Outcome> order(Caller caller, Sorted sorted, Plan plan, boolean allOrNothing) {
        if (allOrNothing && !sorted.isComplete()) {
            return Uni.createFrom().item(new Outcome.NotAll(sorted.refused(), sorted.missing()));
        }
        if (caller.test()) {
            return Uni.createFrom()
                    .item(sorted.done(choice ->
                            new OrderResult.CouldBeOrdered(choice.number().number())));
        }
        return startSubscriptions
                .start(sorted.choices(), caller.accountId(), plan)
                .invoke(started -> Log.infof("%d numbers ordered by account %s", started.size(), caller.accountId()))
                .map(started -> {
                    Map<PhoneNumber, Subscription.Running> byNumber =
                            started.stream().collect(toMap(Subscription::number, Function.identity()));
                    return sorted.done(choice -> new OrderResult.Ordered(
                            Objects.requireNonNull(byNumber.get(choice.number().number()))));
                });
    }

    /** What of a wish can be ordered and what not. */
    private record Sorted(List<Choice> choices, List<OrderResult> refused, int missing) {

        static Sorted of(Wish wish, List<Free> locked, Map<DirectionId, Direction> directions) {
            List<Choice> choices = new ArrayList<>();
            List<OrderResult> refused = new ArrayList<>();
            for (Free number : locked) {
                Direction direction = Objects.requireNonNull(directions.get(number.direction()));
                if (direction.offer().restrictions().demandDocuments()) {
                    refused.add(new OrderResult.DocumentsRequired(number.number()));
                } else {
                    choices.add(new Choice(number, direction));
                }
            }
            return switch (wish) {
                case Wish.Listed(var numbers) -> {
                    var free = locked.stream().map(Free::number).collect(toSet());
                    numbers.stream()
                            .filter(number -> !free.contains(number))
                            .map(OrderResult.NotAvailable::new)
                            .forEach(refused::add);
                    yield new Sorted(choices, refused, 0);
                }
                case Wish.Matching(var query, int count) -> new Sorted(choices, refused, count - locked.size());
            };
        }

        boolean isComplete() {
            return refused.isEmpty() && missing == 0;
        }

        Outcome done(Function<Choice, OrderResult> ordered) {
            List<OrderResult> results =
                    new ArrayList<>(choices.stream().map(ordered).toList());
            results.addAll(refused);
            return new Outcome.Done(List.copyOf(results), missing);
        }
    }
}
