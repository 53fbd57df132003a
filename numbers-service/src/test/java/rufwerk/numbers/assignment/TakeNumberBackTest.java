package rufwerk.numbers.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.AT_NOON;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionsInMemory;
import rufwerk.numbers.inventory.NumbersInMemory;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.EndReason;
import rufwerk.numbers.subscription.StartSubscription;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.SubscriptionEnded;
import rufwerk.numbers.subscription.SubscriptionsInMemory;
import rufwerk.numbers.subscription.TakeStep;
import rufwerk.numbers.support.Lifecycles;

class TakeNumberBackTest {
    private static final UUID ACCOUNT = UUID.randomUUID();

    private final DirectionsInMemory directions = new DirectionsInMemory();
    private final NumbersInMemory numbers = new NumbersInMemory(directions);
    private final SubscriptionsInMemory subscriptions = new SubscriptionsInMemory();
    private final AssignmentsInMemory assignments = new AssignmentsInMemory();
    private final Direction direction = directions.given(anOffer());
    private final PhoneNumber number =
            numbersIn(direction.offer().areaCode(), 1).getFirst();
    private final TakeStep takeStep =
            new TakeStep(subscriptions, numbers, Lifecycles.USUAL, List.of(new AnnounceEndOfAssignment(assignments)));
    private final TakeNumberBack takeNumberBack = takeNumberBackAt(AT_NOON);

    @BeforeEach
    void addANumber() {
        numbers.addFree(direction.id(), List.of(number), NOON).await().indefinitely();
    }

    @Test
    void letsTheNumberRest() {
        assign(1);

        takeBack(1);

        assertThat(held()).isEmpty();
        assertThat(subscriptions.events().getLast())
                .isInstanceOfSatisfying(
                        SubscriptionEnded.class,
                        ended -> assertThat(ended.reason()).isEqualTo(EndReason.CANCELLED.code()));
        assertThat(numbers.lockFree(number).await().indefinitely()).isNull();
    }

    @Test
    void confirmsItWithTheOrder() {
        assign(1);

        takeBack(1);

        assertThat(assignments.events().getLast())
                .isEqualTo(new AssignmentEnded(1, ACCOUNT, number.withPlus(), EndReason.CANCELLED.code(), NOON));
    }

    @Test
    void tellsOfTheOrderWhenItsNumberEndsInAnotherWay() {
        assign(1);

        takeStep.take(held().getFirst().end(EndReason.DOCUMENTS_REJECTED, NOON))
                .await()
                .indefinitely();

        assertThat(assignments.events().getLast())
                .isEqualTo(
                        new AssignmentEnded(1, ACCOUNT, number.withPlus(), EndReason.DOCUMENTS_REJECTED.code(), NOON));
    }

    @Test
    void takesNothingTwice() {
        assign(1);

        takeBack(1);
        takeBack(1);

        assertThat(subscriptions.events())
                .filteredOn(SubscriptionEnded.class::isInstance)
                .hasSize(1);
    }

    @Test
    void seesToItThatAnOrderThatIsCancelledFirstGetsNothing() {
        takeBack(1);
        assign(1);

        assertThat(held()).isEmpty();
        assertThat(assignments.events())
                .containsOnly(new AssignmentFailed(1, ACCOUNT, FailureReason.ORDER_CANCELLED.code(), NOON));
        assertThat(numbers.lockFree(number).await().indefinitely()).isNotNull();
    }

    @Test
    void leavesWhatTheAccountGotInAnotherWaySince() {
        assign(1);
        takeBack(1);
        numbers.release(NOON.plus(Duration.ofDays(31)), 1).await().indefinitely();
        new AssignNumber(
                        assignments,
                        directions,
                        numbers,
                        subscriptions,
                        new StartSubscription(numbers, subscriptions, Clock.offset(AT_NOON, Duration.ofDays(31))),
                        AT_NOON)
                .assign(order(2))
                .await()
                .indefinitely();

        takeBack(1);

        assertThat(held()).hasSize(1);
        assertThat(assignments.events())
                .filteredOn(AssignmentEnded.class::isInstance)
                .hasSize(1);
    }

    private TakeNumberBack takeNumberBackAt(Clock clock) {
        return new TakeNumberBack(assignments, subscriptions, takeStep, clock);
    }

    private List<Subscription.Held> held() {
        return subscriptions.of(ACCOUNT).await().indefinitely();
    }

    private void takeBack(long order) {
        takeNumberBack.ofOrder(order, ACCOUNT).await().indefinitely();
    }

    private void assign(long order) {
        new AssignNumber(
                        assignments,
                        directions,
                        numbers,
                        subscriptions,
                        new StartSubscription(numbers, subscriptions, AT_NOON),
                        AT_NOON)
                .assign(order(order))
                .await()
                .indefinitely();
    }

    private PlacedOrder order(long id) {
        return new PlacedOrder(id, ACCOUNT, "DE", direction.offer().areaCode().digits(), false, null);
    }
}
