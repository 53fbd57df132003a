package rufwerk.numbers.assignment;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.StartSubscription;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Subscriptions;

/** Gives the longest-free number of the wanted area code to the account of a placed order. */
@ApplicationScoped
public class AssignNumber {
    /** Orders of this kind name no interval; the shorter one binds the customer less. */
    private static final PaymentInterval INTERVAL = PaymentInterval.MONTHLY;

    private final Assignments assignments;
    private final Directions directions;
    private final Numbers numbers;
    private final Subscriptions subscriptions;
    private final StartSubscription startSubscription;
    private final Clock clock;

    public AssignNumber(
            Assignments assignments,
            Directions directions,
            Numbers numbers,
            Subscriptions subscriptions,
            StartSubscription startSubscription,
            Clock clock) {
        this.assignments = assignments;
        this.directions = directions;
        this.numbers = numbers;
        this.subscriptions = subscriptions;
        this.startSubscription = startSubscription;
        this.clock = clock;
    }

    /** Whether this call decided, or found the order decided. */
    public sealed interface Outcome {
        Assignment assignment();

        record Decided(Assignment assignment) implements Outcome {}

        record DecidedBefore(Assignment assignment) implements Outcome {}
    }

    /**
     * Whoever asks again hears the same once more: the first answer may have been lost. Two calls for one order at the
     * same time: one of them fails, and finds the decision when it is repeated.
     */
    @WithTransaction
    public Uni<Outcome> assign(PlacedOrder order) {
        return assignments
                .find(order.id())
                .chain(before -> before == null
                        ? decide(order).map(Outcome.Decided::new)
                        : assignments.announceAgain(before).replaceWith(new Outcome.DecidedBefore(before)));
    }

    private Uni<Assignment> decide(PlacedOrder order) {
        Optional<Country> country = Country.parse(order.country());
        Optional<AreaCode> areaCode = AreaCode.parse(order.areaCode());
        if (country.isEmpty() || areaCode.isEmpty()) {
            return fail(order, FailureReason.AREA_CODE_UNKNOWN);
        }
        return directions
                .find(country.get(), areaCode.get())
                .chain(direction ->
                        direction == null ? fail(order, FailureReason.AREA_CODE_UNKNOWN) : link(order, direction));
    }

    private Uni<Assignment> link(PlacedOrder order, Direction direction) {
        return order.linkTo() == null
                ? take(order, direction, null)
                : PhoneNumber.parse(order.linkTo())
                        .map(number -> subscriptions.lock(order.accountId(), number))
                        .orElse(Uni.createFrom().nullItem())
                        .chain(linked -> linked == null
                                ? fail(order, FailureReason.LINKED_NUMBER_UNKNOWN)
                                : take(order, direction, linked));
    }

    private Uni<Assignment> take(PlacedOrder order, Direction direction, Subscription.@Nullable Held linked) {
        return numbers.lockLongestFree(direction.id())
                .chain(free -> free == null
                        ? fail(order, FailureReason.NO_NUMBER_AVAILABLE)
                        : order.test() ? pretend(order) : start(order, direction, free, linked));
    }

    /** All was as for a real order until now, so that its customer learns how that would end. */
    private Uni<Assignment> pretend(PlacedOrder order) {
        return conclude(new Assignment.Pretended(order.id(), order.accountId(), TestNumbers.of(order.id()), now()));
    }

    private Uni<Assignment> start(
            PlacedOrder order, Direction direction, InventoryNumber.Free free, Subscription.@Nullable Held linked) {
        return startSubscription
                .start(free, direction, order.accountId(), INTERVAL)
                .call(subscription -> linked == null
                        ? Uni.createFrom().voidItem()
                        : subscriptions.link(share(subscription, linked, direction), linked))
                .chain(subscription -> conclude(new Assignment.Assigned(
                        order.id(), order.accountId(), subscription.number(), subscription.startedAt())));
    }

    private static Subscription.Held share(Subscription.Held own, Subscription.Held linked, Direction direction) {
        boolean canReceiveSms = direction.features().sms();
        return own.with(own.settings().sharing(linked.settings(), canReceiveSms));
    }

    private Uni<Assignment> fail(PlacedOrder order, FailureReason reason) {
        return conclude(new Assignment.Failed(order.id(), order.accountId(), reason, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Uni<Assignment> conclude(Assignment assignment) {
        Log.infof(
                "Order %d of account %s: %s",
                assignment.orderId(),
                assignment.accountId(),
                switch (assignment) {
                    case Assignment.Assigned assigned -> "number " + assigned.number();
                    case Assignment.Pretended pretended -> "a test, number " + pretended.number();
                    case Assignment.Failed failed -> failed.reason().code();
                });
        return assignments.add(assignment).replaceWith(assignment);
    }
}
