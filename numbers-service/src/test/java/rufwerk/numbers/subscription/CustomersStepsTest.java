package rufwerk.numbers.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.AT_NOON;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionsInMemory;
import rufwerk.numbers.inventory.NumbersInMemory;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.NumberName;
import rufwerk.numbers.subscription.ProlongSubscription.Outcome;
import rufwerk.numbers.subscription.Subscription.Parked;
import rufwerk.numbers.subscription.Subscription.Running;
import rufwerk.numbers.support.Lifecycles;

/** What a customer does with a number: settings, renewal, prolonging, giving it back. */
class CustomersStepsTest {
    private static final Instant DECEMBER = Instant.parse("2026-12-21T12:00:00Z");

    private final DirectionsInMemory directions = new DirectionsInMemory();
    private final NumbersInMemory numbers = new NumbersInMemory(directions);
    private final SubscriptionsInMemory subscriptions = new SubscriptionsInMemory();
    private final TakeStep takeStep = new TakeStep(subscriptions, numbers, Lifecycles.USUAL, List.of());
    private final ChangeSettings changeSettings = new ChangeSettings(subscriptions, directions);
    private final ChangeRenewal changeRenewal = new ChangeRenewal(subscriptions, takeStep, AT_NOON);
    private final ProlongSubscription prolongSubscription = new ProlongSubscription(subscriptions, takeStep, AT_NOON);
    private final CancelSubscription cancelSubscription =
            new CancelSubscription(subscriptions, changeRenewal, takeStep, AT_NOON);

    private final Caller owner = new Caller(UUID.randomUUID(), UUID.randomUUID(), false);
    private final Caller tester = new Caller(owner.accountId(), UUID.randomUUID(), true);
    private final Caller stranger = new Caller(UUID.randomUUID(), UUID.randomUUID(), false);
    private final Direction direction = directions.given(anOffer());
    private final PhoneNumber number =
            numbersIn(direction.offer().areaCode(), 1).getFirst();

    @BeforeEach
    void orderTheNumber() {
        done(numbers.addFree(direction.id(), List.of(number), NOON));
        var start = new StartSubscription(numbers, subscriptions, AT_NOON);
        var reserve = new ReserveNumber(numbers, subscriptions, Lifecycles.USUAL, AT_NOON);
        done(new OrderNumber(numbers, directions, start, reserve)
                .order(owner, number, Plan.of(PaymentInterval.MONTHLY), new Clearance.NotAsked()));
    }

    @Test
    void changeOneSettingAndLeaveTheOthers() {
        done(changeSettings.change(owner, number, settings -> settings.withChannels(5)));

        ActiveNumber changed =
                done(changeSettings.change(owner, number, settings -> settings.withName(new NumberName("Hotline"))));

        assertThat(changed.subscription()).isEqualTo(held());
        assertThat(changed.direction()).isEqualTo(direction);
        assertThat(held().settings().name()).isEqualTo(new NumberName("Hotline"));
        assertThat(held().settings().channels()).isEqualTo(5);
    }

    @Test
    void announceADecisionAboutRenewalOnce() {
        assertThat(done(changeRenewal.change(owner, number, false))).isTrue();
        assertThat(done(changeRenewal.change(owner, number, false))).isTrue();

        assertThat(held().renewsItself()).isFalse();
        assertThat(events()).hasSize(2).last().isInstanceOf(RenewalChanged.class);
    }

    @Test
    void payForMoreMonths() {
        var outcome = (Outcome.Prolonged) done(prolongSubscription.prolong(owner, number, 3));

        assertThat(outcome.charge()).isEqualByComparingTo("5.7");
        assertThat(outcome.subscription()).isEqualTo(held());
        assertThat(held().paidUntil()).isEqualTo("2027-03-21T12:00:00Z");
        assertThat(held().renewsItself()).isTrue();
    }

    @Test
    void payForTenYearsAheadAtMost() {
        assertThat(done(prolongSubscription.prolong(owner, number, 119))).isInstanceOf(Outcome.Prolonged.class);
        assertThat(done(prolongSubscription.prolong(owner, number, 1))).isEqualTo(new Outcome.TooFarAhead(number));
    }

    @Test
    void giveTheNumberBackAtOnce() {
        assertThat(done(cancelSubscription.now(owner, number))).isTrue();

        assertThat(held()).isNull();
        assertThat(done(numbers.lockFree(number))).isNull();
        assertThat(done(numbers.release(Instant.parse("2026-12-21T11:59:59Z"), 1)))
                .isEmpty();
        assertThat(done(numbers.release(DECEMBER, 1))).hasSize(1);
    }

    @Test
    void giveTheNumberBackAtTheEndOfWhatIsPaid() {
        assertThat(done(cancelSubscription.atPeriodEnd(owner, number))).isTrue();

        assertThat(held()).isInstanceOf(Running.class);
        assertThat(held().renewsItself()).isFalse();
    }

    @Test
    void bringAParkedNumberBack() {
        var parked = (Parked) done(
                changeRenewal.change(owner, number, false).chain(() -> takeStep.take(held().whenDue(7, DECEMBER))));
        assertThat(held()).isEqualTo(parked);

        done(changeRenewal.change(owner, number, true));

        assertThat(held()).isInstanceOf(Running.class);
        assertThat(held().paidUntil()).isEqualTo("2027-01-21T12:00:00Z");
        assertThat(events()).last().isInstanceOf(SubscriptionRenewed.class);
    }

    @Test
    void changeNothingOfAnotherAccount() {
        Subscription.Paid before = held();

        assertThat(done(changeSettings.change(stranger, number, settings -> settings.withChannels(9))))
                .isNull();
        assertThat(done(changeRenewal.change(stranger, number, false))).isFalse();
        assertThat(done(prolongSubscription.prolong(stranger, number, 1))).isEqualTo(new Outcome.NoSuchNumber(number));
        assertThat(done(cancelSubscription.now(stranger, number))).isFalse();

        assertThat(held()).isEqualTo(before);
        assertThat(events()).hasSize(1);
    }

    @Test
    void onlyLookLikeItInTestMode() {
        Subscription.Paid before = held();

        ActiveNumber changed = done(changeSettings.change(tester, number, settings -> settings.withChannels(9)));
        var prolonged = (Outcome.Prolonged) done(prolongSubscription.prolong(tester, number, 1));

        assertThat(changed.subscription().settings().channels()).isEqualTo(9);
        assertThat(prolonged.subscription().paidUntil()).isEqualTo("2027-01-21T12:00:00Z");
        assertThat(done(changeRenewal.change(tester, number, false))).isTrue();
        assertThat(done(cancelSubscription.now(tester, number))).isTrue();
        assertThat(held()).isEqualTo(before);
        assertThat(events()).hasSize(1);
    }

    private Subscription.Paid held() {
        return (Subscription.Paid) done(subscriptions.find(owner.accountId(), number));
    }

    private List<SubscriptionEvent> events() {
        return subscriptions.events();
    }

    private static <T> T done(Uni<T> work) {
        return work.await().indefinitely();
    }
}
