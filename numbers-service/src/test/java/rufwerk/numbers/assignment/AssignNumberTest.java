package rufwerk.numbers.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.AT_NOON;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionsInMemory;
import rufwerk.numbers.inventory.NumbersInMemory;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.StartSubscription;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.SubscriptionsInMemory;

class AssignNumberTest {
    private static final UUID ACCOUNT = UUID.randomUUID();

    private final DirectionsInMemory directions = new DirectionsInMemory();
    private final NumbersInMemory numbers = new NumbersInMemory(directions);
    private final SubscriptionsInMemory subscriptions = new SubscriptionsInMemory();
    private final AssignmentsInMemory assignments = new AssignmentsInMemory();
    private final AssignNumber assignNumber = new AssignNumber(
            assignments, directions, numbers, new StartSubscription(numbers, subscriptions, AT_NOON), AT_NOON);

    private final Direction direction = directions.given(anOffer());
    private final List<PhoneNumber> two = numbersIn(direction.offer().areaCode(), 2);

    @Test
    void announcesTheNumberAndStartsASubscription() {
        add(two);

        assign(order(1));

        assertThat(assignments.events())
                .containsExactly(new NumberAssigned(1, ACCOUNT, two.getFirst().withPlus(), NOON, false));
        assertThat(subscriptions.of(ACCOUNT).await().indefinitely())
                .extracting(Subscription::number)
                .containsExactly(two.getFirst());
    }

    @Test
    void takesNoNumberForATestThatEndsAsIf() {
        add(two);

        assign(test(4711));

        assertThat(assignments.events())
                .containsExactly(new NumberAssigned(4711, ACCOUNT, "+493023125711", NOON, true));
        assertThat(subscriptions.of(ACCOUNT).await().indefinitely()).isEmpty();
        assertThat(numbers.lockFree(two.getFirst()).await().indefinitely()).isNotNull();
    }

    @Test
    void letsATestFailAsARealOrderWould() {
        assign(test(1));

        assertThat(assignments.events()).containsExactly(new AssignmentFailed(1, ACCOUNT, "no_number_available", NOON));
    }

    private PlacedOrder test(long id) {
        return new PlacedOrder(id, ACCOUNT, "DE", direction.offer().areaCode().digits(), true);
    }

    @Test
    void saysThatNoneIsLeft() {
        assign(order(1));

        assertThat(assignments.events()).containsExactly(new AssignmentFailed(1, ACCOUNT, "no_number_available", NOON));
    }

    @ParameterizedTest
    @CsvSource({"DE,99999", "FR,221", "Germany,221", "DE,' 221'", "'',''"})
    void saysThatTheAreaCodeIsUnknown(String country, String areaCode) {
        assign(new PlacedOrder(1, ACCOUNT, country, areaCode, false));

        assertThat(assignments.events()).containsExactly(new AssignmentFailed(1, ACCOUNT, "area_code_unknown", NOON));
    }

    @Test
    void decidesAnOrderOnceForAll() {
        var first = assign(order(1));
        add(two);

        assertThat(assign(order(1))).isEqualTo(new AssignNumber.Outcome.DecidedBefore(first.assignment()));
        assertThat(assignments.events()).hasSize(1);
        assertThat(subscriptions.of(ACCOUNT).await().indefinitely()).isEmpty();
    }

    private PlacedOrder order(long id) {
        return new PlacedOrder(id, ACCOUNT, "DE", direction.offer().areaCode().digits(), false);
    }

    private void add(List<PhoneNumber> free) {
        numbers.addFree(direction.id(), free, NOON).await().indefinitely();
    }

    private AssignNumber.Outcome assign(PlacedOrder order) {
        return assignNumber.assign(order).await().indefinitely();
    }
}
