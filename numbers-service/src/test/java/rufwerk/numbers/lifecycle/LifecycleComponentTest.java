package rufwerk.numbers.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.Caller;
import rufwerk.kit.testing.EventSamples;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.NumberName;
import rufwerk.numbers.subscription.ChangeRenewal;
import rufwerk.numbers.subscription.ChangeSettings;
import rufwerk.numbers.subscription.Clearance;
import rufwerk.numbers.subscription.OrderNumber;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.subscription.ProlongSubscription;
import rufwerk.numbers.subscription.Subscription.Paid;
import rufwerk.numbers.subscription.Subscription.Parked;
import rufwerk.numbers.subscription.Subscription.Running;
import rufwerk.numbers.subscription.Subscriptions;
import rufwerk.numbers.support.MovableClock;
import rufwerk.numbers.support.Published;
import rufwerk.numbers.support.Transactions;

/** Whole lives of numbers, several replicas, and replicas that die. The clock is moved; nothing runs by itself. */
@NumbersComponent
class LifecycleComponentTest {
    private static final int MANY = 250;

    @Inject
    RunLifecycle runLifecycle;

    @Inject
    AdvanceSubscriptions advanceSubscriptions;

    @Inject
    OrderNumber orderNumber;

    @Inject
    ChangeRenewal changeRenewal;

    @Inject
    ChangeSettings changeSettings;

    @Inject
    ProlongSubscription prolongSubscription;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    Transactions transactions;

    @Inject
    Published published;

    @Inject
    MovableClock clock;

    @Inject
    Pool pool;

    private final Caller owner = new Caller(UUID.randomUUID(), UUID.randomUUID(), false);
    private Direction direction;
    private Instant start;

    @BeforeEach
    void stopTheClock() {
        clock.stopAtTheNextMinute();
        start = clock.instant();
        direction = Objects.requireNonNull(transactions.within(() -> directions.addIfAbsent(anOffer())));
    }

    @AfterEach
    void letTimeGoOn() {
        clock.goOn();
    }

    @Test
    void leadsANumberFromOneAccountToTheNext() {
        PhoneNumber number = order(1).getFirst();
        transactions.run(() -> changeRenewal.change(owner, number, false));
        Instant paidUntil = held().getFirst().paidUntil();

        goTo(paidUntil.minusSeconds(1));
        assertThat(held().getFirst()).isInstanceOf(Running.class);

        goTo(paidUntil);
        assertThat(held().getFirst()).isInstanceOf(Parked.class);

        goTo(((Parked) held().getFirst()).keptUntil());
        assertThat(held()).isEmpty();
        assertThat(orderAs(stranger(), number)).isInstanceOf(OrderNumber.Outcome.NotAvailable.class);

        goTo(clock.instant().plus(Duration.ofDays(31)));
        assertThat(orderAs(stranger(), number)).isInstanceOf(OrderNumber.Outcome.Ordered.class);
        for (String type : List.of("started", "renewal_changed", "parked", "ended")) {
            verifyPublished("numbers.subscription." + type, number, type.equals("started") ? 2 : 1);
        }
        verifyPublished("numbers.number.released", number, 1);
    }

    @Test
    void catchesUpIntervalByIntervalAfterALongSleep() {
        PhoneNumber number = order(1).getFirst();
        Instant paidUntil = held().getFirst().paidUntil();

        goTo(start.plus(Duration.ofDays(100)));

        assertThat(held().getFirst().paidUntil()).isAfter(clock.instant());
        List<String> renewals = publishedAbout("numbers.subscription.renewed", number);
        assertThat(renewals).hasSize(3);
        assertThat(renewals.getFirst()).contains("\"paid_from\":\"" + paidUntil + "\"");
        verifyPublished("numbers.subscription.renewed", number, 3);
    }

    @Test
    void renewsEachOnceHoweverManyReplicasDoIt() {
        List<PhoneNumber> ordered = order(MANY);
        clock.advance(Duration.between(clock.instant(), held().getFirst().paidUntil()));

        List<Integer> done = transactions.race(8, replica -> advanceSubscriptions.advance());
        goTo(clock.instant());

        assertThat(done.stream().mapToInt(Integer::intValue).sum()).isPositive();
        assertThat(held())
                .hasSize(MANY)
                .allSatisfy(held -> assertThat(held.paidUntil()).isAfter(clock.instant()));
        List<String> renewals = published.ofType("numbers.subscription.renewed").stream()
                .filter(event -> event.contains(owner.accountId().toString()))
                .toList();
        assertThat(renewals).hasSize(MANY);
        for (PhoneNumber number : ordered) {
            assertThat(renewals)
                    .filteredOn(event -> event.contains(number.withPlus()))
                    .hasSize(1);
        }
    }

    @Test
    void releasesEachOnceHoweverManyReplicasDoIt() {
        List<PhoneNumber> ordered = order(MANY);
        pool.query("UPDATE subscription SET renews_itself = false WHERE account_id = '" + owner.accountId() + "'")
                .executeAndAwait();
        clock.advance(Duration.ofDays(60));
        transactions.race(4, replica -> runLifecycle.run());
        transactions.race(4, replica -> runLifecycle.run());
        assertThat(held()).isEmpty();

        clock.advance(Duration.ofDays(31));
        transactions.race(4, replica -> runLifecycle.run());
        transactions.run(runLifecycle::run);

        List<String> released = published.ofType("numbers.number.released");
        for (PhoneNumber number : ordered) {
            assertThat(released)
                    .filteredOn(event -> event.contains(number.withPlus()))
                    .hasSize(1);
        }
    }

    @Test
    void doesAStepWhollyOrNotAtAllWhenAReplicaDies() {
        PhoneNumber number = order(1).getFirst();
        transactions.run(() -> changeRenewal.change(owner, number, false));
        clock.advance(Duration.ofDays(45));
        Paid before = held().getFirst();

        // Parked, ended and put to rest, and then the transaction is gone.
        assertThatThrownBy(() -> transactions.run(() -> Panache.withTransaction(() -> advanceSubscriptions
                        .advance()
                        .chain(advanceSubscriptions::advance)
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("killed"))))))
                .hasMessageContaining("killed");
        assertThat(held()).containsExactly(before);
        assertThat(publishedAbout("numbers.subscription.ended", number)).isEmpty();

        transactions.run(runLifecycle::run);
        assertThat(held()).isEmpty();
        verifyPublished("numbers.subscription.parked", number, 1);
        verifyPublished("numbers.subscription.ended", number, 1);
    }

    @Test
    void goesOnWithTheOthersWhenOneCannot() {
        List<PhoneNumber> two = order(2);
        two.forEach(number -> transactions.run(() -> changeRenewal.change(owner, number, false)));
        String broken = two.getFirst().digits();
        pool.query("UPDATE phone_number SET state = 'resting', free_since = '2999-01-01', account_id = NULL,"
                        + " active_since = NULL WHERE number = '" + broken + "'")
                .executeAndAwait();

        goTo(start.plus(Duration.ofDays(60)));

        assertThat(held()).extracting(Paid::number).containsExactly(two.getFirst());
        verifyPublished("numbers.subscription.ended", two.getLast(), 1);
        pool.query("DELETE FROM subscription WHERE number = '" + broken + "'").executeAndAwait();
    }

    /** Whoever comes second waits, and finds what the first one did. */
    @Test
    void letsACustomerAndTheClockMeetAtOneNumber() {
        PhoneNumber number = order(1).getFirst();
        Instant paidUntil = held().getFirst().paidUntil();
        clock.advance(Duration.between(clock.instant(), paidUntil));

        transactions.race(
                6,
                i -> i % 2 == 0 ? prolongSubscription.prolong(owner, number, 1).replaceWithVoid() : runLifecycle.run());
        transactions.run(runLifecycle::run);

        int paidMonths = publishedAbout("numbers.subscription.renewed", number).size()
                + publishedAbout("numbers.subscription.prolonged", number).size();
        assertThat(publishedAbout("numbers.subscription.prolonged", number)).hasSize(3);
        assertThat(held().getFirst().paidUntil())
                .isAfter(paidUntil)
                .isBetween(
                        paidUntil.plus(28L * paidMonths, ChronoUnit.DAYS),
                        paidUntil.plus(31L * paidMonths, ChronoUnit.DAYS).plus(Duration.ofHours(1)));
    }

    @Test
    void losesNoneOfManyChangesAtOnce() {
        PhoneNumber number = order(1).getFirst();

        transactions.race(
                10,
                i -> changeSettings.change(
                        owner,
                        number,
                        settings -> i % 2 == 0
                                ? settings.withChannels(settings.channels() + 1)
                                : settings.withName(
                                        new NumberName(settings.name().text() + "x"))));

        assertThat(held().getFirst().settings().channels()).isEqualTo(7);
        assertThat(held().getFirst().settings().name()).isEqualTo(new NumberName("xxxxx"));
    }

    private List<PhoneNumber> order(int count) {
        List<PhoneNumber> digits = numbersIn(direction.offer().areaCode(), count);
        transactions.within(() -> numbers.addFree(direction.id(), digits, NOON));
        digits.forEach(number -> assertThat(orderAs(owner, number)).isInstanceOf(OrderNumber.Outcome.Ordered.class));
        return digits;
    }

    private OrderNumber.Outcome orderAs(Caller caller, PhoneNumber number) {
        return transactions.run(
                () -> orderNumber.order(caller, number, Plan.of(PaymentInterval.MONTHLY), new Clearance.NotAsked()));
    }

    private static Caller stranger() {
        return new Caller(UUID.randomUUID(), UUID.randomUUID(), false);
    }

    private void goTo(Instant time) {
        clock.advance(Duration.between(clock.instant(), time));
        transactions.run(runLifecycle::run);
    }

    private List<Paid> held() {
        return transactions.within(() -> subscriptions.of(owner.accountId())).stream()
                .map(Paid.class::cast)
                .toList();
    }

    private List<String> publishedAbout(String type, PhoneNumber number) {
        return published.ofType(type).stream()
                .filter(event -> event.contains(number.withPlus()))
                .toList();
    }

    private void verifyPublished(String type, PhoneNumber number, int times) {
        List<String> events = publishedAbout(type, number);
        assertThat(events).as(type).hasSize(times);
        events.forEach(event -> EventSamples.publishedBy("numbers-service").verifyFitsSchema(type, event));
    }
}
