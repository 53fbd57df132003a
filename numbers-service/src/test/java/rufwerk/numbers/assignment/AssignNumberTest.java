package rufwerk.numbers.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.AT_NOON;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionsInMemory;
import rufwerk.numbers.inventory.NumbersInMemory;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.NumberName;
import rufwerk.numbers.settings.NumberSettings;
import rufwerk.numbers.settings.SipTarget;
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
            assignments,
            directions,
            numbers,
            subscriptions,
            new StartSubscription(numbers, subscriptions, AT_NOON),
            AT_NOON);

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
        return new PlacedOrder(id, ACCOUNT, "DE", direction.offer().areaCode().digits(), true, null);
    }

    @Test
    void saysThatNoneIsLeft() {
        assign(order(1));

        assertThat(assignments.events()).containsExactly(new AssignmentFailed(1, ACCOUNT, "no_number_available", NOON));
    }

    @ParameterizedTest
    @CsvSource({"DE,99999", "FR,221", "Germany,221", "DE,' 221'", "'',''"})
    void saysThatTheAreaCodeIsUnknown(String country, String areaCode) {
        assign(new PlacedOrder(1, ACCOUNT, country, areaCode, false, null));

        assertThat(assignments.events()).containsExactly(new AssignmentFailed(1, ACCOUNT, "area_code_unknown", NOON));
    }

    @Test
    void decidesAnOrderOnceForAll() {
        var first = assign(order(1));
        add(two);

        assertThat(assign(order(1))).isEqualTo(new AssignNumber.Outcome.DecidedBefore(first.assignment()));
        assertThat(assignments.events())
                .containsExactly(first.assignment().event(), first.assignment().event());
        assertThat(subscriptions.of(ACCOUNT).await().indefinitely()).isEmpty();
    }

    @Test
    void sharesTheSettingsOfTheNumberItIsLinkedTo() {
        add(two);
        assign(order(1));
        set(two.getFirst(), settings -> settings.withSip(new SipTarget("00001")).withName(new NumberName("Mine")));

        assign(order(2, two.getFirst().withPlus()));
        assertThat(settingsOf(two.getLast()).sip()).isEqualTo(new SipTarget("00001"));
        assertThat(settingsOf(two.getLast()).name()).isEqualTo(NumberName.NONE);

        set(two.getLast(), settings -> settings.withChannels(7));
        assertThat(settingsOf(two.getFirst()).channels()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+49221471099999", "anything"})
    void cannotBeLinkedToWhatTheAccountDoesNotHave(String linkTo) {
        add(two);

        assign(order(1, linkTo));

        assertThat(assignments.events())
                .containsExactly(new AssignmentFailed(1, ACCOUNT, "linked_number_unknown", NOON));
    }

    private NumberSettings settingsOf(PhoneNumber number) {
        return held(number).settings();
    }

    private void set(PhoneNumber number, UnaryOperator<NumberSettings> change) {
        Subscription.Held held = held(number);
        subscriptions
                .saveSettings(held.with(change.apply(held.settings())))
                .await()
                .indefinitely();
    }

    private Subscription.Held held(PhoneNumber number) {
        return subscriptions.find(ACCOUNT, number).await().indefinitely();
    }

    private PlacedOrder order(long id) {
        return order(id, null);
    }

    private PlacedOrder order(long id, String linkTo) {
        return new PlacedOrder(id, ACCOUNT, "DE", direction.offer().areaCode().digits(), false, linkTo);
    }

    private void add(List<PhoneNumber> free) {
        numbers.addFree(direction.id(), free, NOON).await().indefinitely();
    }

    private AssignNumber.Outcome assign(PlacedOrder order) {
        return assignNumber.assign(order).await().indefinitely();
    }
}
