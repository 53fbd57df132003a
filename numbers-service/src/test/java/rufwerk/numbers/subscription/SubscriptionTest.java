package rufwerk.numbers.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.NumberName;
import rufwerk.numbers.subscription.Subscription.Ended;
import rufwerk.numbers.subscription.Subscription.Parked;
import rufwerk.numbers.subscription.Subscription.Running;

class SubscriptionTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final PhoneNumber NUMBER = new PhoneNumber("492214710000");
    private static final Instant DECEMBER = Instant.parse("2026-12-21T12:00:00Z");
    private static final Instant JANUARY = Instant.parse("2027-01-21T12:00:00Z");
    private static final BigDecimal FEE = new BigDecimal("1.9");

    @Test
    void announcesWhatTheFirstPeriodCosts() {
        Step<Running> started = start(Plan.of(PaymentInterval.MONTHLY));

        assertThat(started.next().paidUntil()).isEqualTo(DECEMBER);
        assertThat(started.event())
                .isEqualTo(new SubscriptionStarted(
                        ID, ACCOUNT, "+492214710000", NOON, DECEMBER, FEE, BigDecimal.ZERO, "EUR"));
    }

    @Test
    void paysThreeMonthsAtOnceAndThenEachOfThem() {
        Running running = start(new Plan(PaymentInterval.MONTHLY, 3, true, 0)).next();

        assertThat(running.paidUntil()).isEqualTo("2027-02-21T12:00:00Z");
        assertThat(running.renew(running.paidUntil()).next().paidUntil()).isEqualTo("2027-03-21T12:00:00Z");
    }

    @Test
    void receivesTextsOnlyWhereTheDirectionCanAndTheCustomerWants() {
        assertThat(start(Plan.of(PaymentInterval.MONTHLY)).next().settings().receivesSms())
                .isTrue();
        assertThat(start(new Plan(PaymentInterval.MONTHLY, 1, false, 0))
                        .next()
                        .settings()
                        .receivesSms())
                .isFalse();
        assertThat(start(Plan.of(PaymentInterval.MONTHLY), new Features(false, false, true))
                        .next()
                        .settings()
                        .receivesSms())
                .isFalse();
    }

    @Test
    void renewsItselfFromWhereItWasPaid() {
        Step<?> renewed = running().whenDue(7, DECEMBER.plusSeconds(9));

        assertThat(((Running) renewed.next()).paidUntil()).isEqualTo(JANUARY);
        assertThat(renewed.event())
                .isEqualTo(new SubscriptionRenewed(
                        ID, ACCOUNT, "+492214710000", DECEMBER, JANUARY, FEE, "EUR", DECEMBER.plusSeconds(9)));
    }

    @Test
    void isParkedForSevenDaysWhenItDoesNotRenewItself() {
        Step<?> step = bound().whenDue(7, DECEMBER.plusSeconds(9));

        Instant keptUntil = Instant.parse("2026-12-28T12:00:00Z");
        assertThat(((Parked) step.next()).dueAt()).isEqualTo(keptUntil);
        assertThat(step.event())
                .isEqualTo(new SubscriptionParked(
                        ID, ACCOUNT, "+492214710000", DECEMBER, keptUntil, DECEMBER.plusSeconds(9)));
    }

    @Test
    void isParkedForSevenDaysOnTheWallWhenTheClocksChange() {
        Running march = start(Plan.of(PaymentInterval.MONTHLY), Features.USUAL, Instant.parse("2027-02-25T11:00:00Z"))
                .next();

        var parked = (Parked) march.switchRenewal(NOON).next().whenDue(7, NOON).next();

        assertThat(parked.paidUntil()).isEqualTo("2027-03-25T11:00:00Z");
        assertThat(parked.keptUntil()).isEqualTo("2027-04-01T10:00:00Z");
    }

    @Test
    void worksAgainFromWhereItWasPaidWhenItIsProlongedWhileItIsParked() {
        Step<Running> again = parked().prolong(1, DECEMBER.plusSeconds(86_400));

        assertThat(again.next().paidUntil()).isEqualTo(JANUARY);
        assertThat(again.next().renewsItself()).isFalse();
        assertThat(again.event())
                .isEqualTo(new SubscriptionProlonged(
                        ID, ACCOUNT, "+492214710000", 1, JANUARY, FEE, "EUR", DECEMBER.plusSeconds(86_400)));
    }

    @Test
    void isRenewedAtOnceWhenItShallRenewItselfAndIsParked() {
        Step<Running> again = parked().switchRenewal(DECEMBER);

        assertThat(again.next().renewsItself()).isTrue();
        assertThat(again.next().paidUntil()).isEqualTo(JANUARY);
        assertThat(again.event()).isInstanceOf(SubscriptionRenewed.class);
    }

    @Test
    void endsWhenNobodyPaidWhileItWasParked() {
        Instant at = Instant.parse("2026-12-28T12:00:03Z");

        Step<Ended> ended = parked().whenDue(7, at);

        assertThat(ended.next().reason()).isEqualTo(EndReason.NOT_RENEWED);
        assertThat(ended.event()).isEqualTo(new SubscriptionEnded(ID, ACCOUNT, "+492214710000", "not_renewed", at));
    }

    @Test
    void keepsItsSettingsThroughEveryState() {
        var named = running().settings().withName(new NumberName("Hotline"));
        Running running = running().with(named);

        var parked =
                (Parked) running.switchRenewal(NOON).next().whenDue(7, DECEMBER).next();

        assertThat(parked.settings()).isEqualTo(named);
        assertThat(parked.prolong(1, DECEMBER).next().settings()).isEqualTo(named);
        assertThat(((Running) running.whenDue(7, DECEMBER).next()).settings()).isEqualTo(named);
    }

    private static Running running() {
        return start(Plan.of(PaymentInterval.MONTHLY)).next();
    }

    private static Running bound() {
        return running().switchRenewal(NOON).next();
    }

    private static Parked parked() {
        return (Parked) bound().whenDue(7, DECEMBER).next();
    }

    private static Step<Running> start(Plan plan) {
        return start(plan, Features.USUAL);
    }

    private static Step<Running> start(Plan plan, Features features) {
        return start(plan, features, NOON);
    }

    private static Step<Running> start(Plan plan, Features features, Instant at) {
        var direction = new Direction(new DirectionId(1), anOffer("DE", features));
        return NewSubscription.start(
                ID, new InventoryNumber.Active(NUMBER, direction.id(), ACCOUNT, at), direction, plan);
    }
}
