package rufwerk.numbers.ordering;

import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.InventoryNumber.Free;
import rufwerk.numbers.subscription.ReserveNumbers;
import rufwerk.numbers.subscription.StartSubscriptions;
import rufwerk.numbers.subscription.StartSubscriptions.Choice;

/**
 * Orders many numbers in one transaction of few statements. Those of directions that demand documents are reserved, and
 * documents-service is asked about each of them afterwards.
 */
@ApplicationScoped
public class OrderNumbers {
    private final LockNumbers lockNumbers;
    private final Directions directions;
    private final StartSubscriptions startSubscriptions;
    private final ReserveNumbers reserveNumbers;

    OrderNumbers(
            LockNumbers lockNumbers,
            Directions directions,
            StartSubscriptions startSubscriptions,
            ReserveNumbers reserveNumbers) {
        this.lockNumbers = lockNumbers;
        this.directions = directions;
        this.startSubscriptions = startSubscriptions;
        this.reserveNumbers = reserveNumbers;
    }

    /** What became of the wish. */
    public sealed interface Outcome {
        /** One result per number; {@code missing} more were wished for than there are. */
        record Done(List<OrderResult> results, int missing) implements Outcome {}

        /** Nothing was ordered. */
        record NotAll(List<OrderResult> refused, int missing) implements Outcome {}
    }

    @WithTransaction
    public Uni<Outcome> order(Caller caller, Wish wish, ManyOrdered manner) {
        return lockNumbers
                .lock(caller.accountId(), wish)
                .chain(locked -> directions
                        .findAll(locked.stream().map(Free::direction).distinct().toList())
                        .chain(known -> order(caller, Sorted.of(wish, locked, known, manner.mayWait()), manner)));
    }

    private Uni<Outcome> order(Caller caller, Sorted sorted, ManyOrdered manner) {
        if (manner.allOrNothing() && !sorted.isComplete()) {
            return Uni.createFrom().item(new Outcome.NotAll(sorted.refused(), sorted.missing()));
        }
        if (caller.test()) {
            return Uni.createFrom()
                    .item(sorted.done(sorted.choices()
                            .map(choice -> new OrderResult.CouldBeOrdered(
                                    choice.number().number()))));
        }
        UUID accountId = caller.accountId();
        return startSubscriptions
                .start(sorted.atOnce(), accountId, manner.plan())
                .chain(started -> reserveNumbers
                        .reserve(sorted.underDocuments(), accountId, manner.plan())
                        .invoke(reserved -> Log.infof(
                                "%d numbers ordered and %d reserved by account %s",
                                started.size(), reserved.size(), accountId))
                        .map(reserved -> sorted.done(Stream.concat(
                                started.stream().map(OrderResult.Ordered::new),
                                reserved.stream().map(OrderResult.Reserved::new)))));
    }

    /**
     * What of a wish can be ordered and what not.
     *
     * @param underDocuments what waits for them
     */
    private record Sorted(List<Choice> atOnce, List<Choice> underDocuments, List<OrderResult> refused, int missing) {
        static Sorted of(Wish wish, List<Free> locked, Map<DirectionId, Direction> directions, boolean mayWait) {
            List<Choice> atOnce = new ArrayList<>();
            List<Choice> underDocuments = new ArrayList<>();
            List<OrderResult> refused = new ArrayList<>();
            for (Free number : locked) {
                Direction direction = Objects.requireNonNull(directions.get(number.direction()));
                if (!direction.offer().restrictions().demandDocuments()) {
                    atOnce.add(new Choice(number, direction));
                } else if (mayWait) {
                    underDocuments.add(new Choice(number, direction));
                } else {
                    refused.add(new OrderResult.DocumentsRequired(number.number()));
                }
            }
            return switch (wish) {
                case Wish.Listed(var numbers) -> {
                    var had = locked.stream().map(Free::number).collect(toSet());
                    numbers.stream()
                            .filter(number -> !had.contains(number))
                            .map(OrderResult.NotAvailable::new)
                            .forEach(refused::add);
                    yield new Sorted(atOnce, underDocuments, refused, 0);
                }
                case Wish.Matching(var query, int count) ->
                    new Sorted(atOnce, underDocuments, refused, count - locked.size());
            };
        }

        boolean isComplete() {
            return refused.isEmpty() && missing == 0;
        }

        Stream<Choice> choices() {
            return Stream.concat(atOnce.stream(), underDocuments.stream());
        }

        Outcome done(Stream<? extends OrderResult> had) {
            return new Outcome.Done(Stream.concat(had, refused.stream()).toList(), missing);
        }
    }
}
