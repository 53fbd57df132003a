package rufwerk.numbers.ordering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import rufwerk.kit.together.Wish;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.InventoryNumber.Free;
import rufwerk.numbers.inventory.ManyNumbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.ordering.OrderTogether.Order;
import rufwerk.numbers.subscription.StartSubscriptions;
import rufwerk.numbers.subscription.StartSubscriptions.Choice;
import rufwerk.numbers.subscription.StartSubscriptions.Purchase;
import rufwerk.numbers.subscription.Subscription.Running;
import rufwerk.numbers.subscription.Wanted;

/** Carries out orders of several customers in few statements and one transaction, as far as nobody has to be waited for. */
@ApplicationScoped
class SharedTransaction {
    private final ManyNumbers manyNumbers;
    private final Directions directions;
    private final StartSubscriptions startSubscriptions;

    SharedTransaction(ManyNumbers manyNumbers, Directions directions, StartSubscriptions startSubscriptions) {
        this.manyNumbers = manyNumbers;
        this.directions = directions;
        this.startSubscriptions = startSubscriptions;
    }

    /** What was ordered. What demands documents is not, nor what is not free or is being taken by somebody else. */
    @WithTransaction
    Uni<Map<Wish<Order, Running>, Running>> carryOut(List<Wish<Order, Running>> orders) {
        return lock(orders)
                .chain(locked -> directions
                        .findAll(locked.stream().map(Free::direction).distinct().toList())
                        .chain(known -> start(choose(orders, locked, known))));
    }

    /** A number that is wanted by name and is also the longest free one comes twice. */
    private Uni<List<Free>> lock(List<Wish<Order, Running>> orders) {
        return lockNamed(orders)
                .chain(named -> lockLongestFree(orders).map(longestFree -> {
                    List<Free> locked = new ArrayList<>(named);
                    locked.addAll(longestFree);
                    return locked;
                }));
    }

    private Uni<List<Free>> lockNamed(List<Wish<Order, Running>> orders) {
        List<PhoneNumber> numbers = wanted(orders, Wanted.Exactly.class)
                .map(Wanted.Exactly::number)
                .distinct()
                .toList();
        return numbers.isEmpty() ? Uni.createFrom().item(List.of()) : manyNumbers.lockUncontested(numbers);
    }

    private Uni<List<Free>> lockLongestFree(List<Wish<Order, Running>> orders) {
        Map<DirectionId, Integer> counts =
                wanted(orders, Wanted.AnyOf.class).collect(groupingBy(Wanted.AnyOf::direction, summingInt(one -> 1)));
        return counts.isEmpty() ? Uni.createFrom().item(List.of()) : manyNumbers.lockLongestFree(counts);
    }

    private static <W extends Wanted> Stream<W> wanted(List<Wish<Order, Running>> orders, Class<W> kind) {
        return orders.stream()
                .map(order -> order.what().wanted())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static Map<Wish<Order, Running>, Purchase> choose(
            List<Wish<Order, Running>> orders, List<Free> locked, Map<DirectionId, Direction> directions) {
        Set<PhoneNumber> chosen = new HashSet<>();
        Map<Wish<Order, Running>, Purchase> purchases = new LinkedHashMap<>();
        for (Wish<Order, Running> order : orders) {
            locked.stream()
                    .filter(number -> order.what().wanted().isMetBy(number) && !chosen.contains(number.number()))
                    .findFirst()
                    .map(number -> new Choice(number, Objects.requireNonNull(directions.get(number.direction()))))
                    .filter(choice -> !choice.direction().offer().restrictions().demandDocuments())
                    .ifPresent(choice -> {
                        chosen.add(choice.number().number());
                        purchases.put(order, purchase(order, choice));
                    });
        }
        return purchases;
    }

    private static Purchase purchase(Wish<Order, Running> order, Choice choice) {
        return new Purchase(choice, order.what().accountId(), order.what().plan(), order.traceparent());
    }

    private Uni<Map<Wish<Order, Running>, Running>> start(Map<Wish<Order, Running>, Purchase> purchases) {
        return startSubscriptions.start(List.copyOf(purchases.values())).map(started -> {
            Map<Wish<Order, Running>, Running> ordered = new HashMap<>();
            var subscriptions = started.iterator();
            purchases.keySet().forEach(order -> ordered.put(order, subscriptions.next()));
            return ordered;
        });
    }
}
