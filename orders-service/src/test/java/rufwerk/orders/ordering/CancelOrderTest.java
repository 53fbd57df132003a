package rufwerk.orders.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.orders.ordering.OrderFixtures.A_NUMBER;
import static rufwerk.orders.ordering.OrderFixtures.NOON;
import static rufwerk.orders.ordering.OrderFixtures.asTest;
import static rufwerk.orders.ordering.OrderFixtures.details;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.Caller;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.CancelOrder.Outcome;
import rufwerk.orders.ordering.NumberOrder.Cancelled;
import rufwerk.orders.ordering.NumberOrder.Completed;
import rufwerk.orders.ordering.NumberOrder.Ending;
import rufwerk.orders.verification.VerificationId;

class CancelOrderTest {
    private static final AccountId ACCOUNT = AccountId.random();
    private static final Caller CALLER = new Caller(ACCOUNT.value(), UUID.randomUUID(), false);
    private static final Caller TESTER = new Caller(ACCOUNT.value(), UUID.randomUUID(), true);
    private static final LocalDate TODAY = LocalDate.parse("2027-03-01");

    private final OrdersInMemory orders = new OrdersInMemory();

    @Test
    void endsANumberTodayAtOnce() {
        Completed order = aCompletedOrder();

        assertThat(cancel(0, CALLER, order))
                .isEqualTo(new Outcome.Done(new Cancelled(order.details(), A_NUMBER), TODAY));
    }

    @Test
    void endsANumberAtTheFirstMomentOfItsDayInGermany() {
        Completed order = aCompletedOrder();

        assertThat(cancelNumber(0, LocalDate.parse("2027-07-01")))
                .isEqualTo(new Outcome.Agreed(
                        new Ending(order.details(), A_NUMBER, Instant.parse("2027-06-30T22:00:00Z")),
                        LocalDate.parse("2027-07-01")));
    }

    @Test
    void keepsTheNoticeEvenWhenNobodyNamesADay() {
        Completed order = aCompletedOrder();

        assertThat(cancelNumber(14, TODAY.plusDays(13)))
                .isEqualTo(new Outcome.DateNotPossible(TODAY.plusDays(14), TODAY.plusYears(2)));
        assertThat(cancel(14, CALLER, order))
                .isEqualTo(new Outcome.Agreed(
                        new Ending(order.details(), A_NUMBER, Instant.parse("2027-03-14T23:00:00Z")),
                        TODAY.plusDays(14)));
    }

    @Test
    void agreesOnAnotherDayAndRepeatsWhatWasAgreed() {
        aCompletedOrder();
        cancelNumber(0, TODAY.plusDays(10));

        assertThat(cancelNumber(0, TODAY.plusDays(5)))
                .isInstanceOfSatisfying(
                        Outcome.Agreed.class, agreed -> assertThat(agreed.on()).isEqualTo(TODAY.plusDays(5)));
        assertThat(cancelNumber(0, null))
                .isInstanceOfSatisfying(
                        Outcome.Agreed.class, agreed -> assertThat(agreed.on()).isEqualTo(TODAY.plusDays(5)));
        assertThat(cancelNumber(0, TODAY)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void leavesWhatIsRealAloneInTestMode() {
        Completed real = aCompletedOrder();

        assertThat(cancel(0, TESTER, real)).isEqualTo(new Outcome.Unknown());
        assertThat(orders.only()).isEqualTo(real);
    }

    @Test
    void cancelsATestInTestMode() {
        Completed test = completed(asTest(details(ACCOUNT, VerificationId.random())));

        assertThat(cancel(0, TESTER, test)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void knowsNothingOfOthersOrders() {
        Completed others = completed(details(AccountId.random(), VerificationId.random()));

        assertThat(cancel(0, CALLER, others)).isEqualTo(new Outcome.Unknown());
        assertThat(cancelNumber(0, null)).isEqualTo(new Outcome.Unknown());
    }

    private Completed aCompletedOrder() {
        return completed(details(ACCOUNT, VerificationId.random()));
    }

    private Completed completed(OrderDetails details) {
        return orders.save(NumberOrder.placed(details, NOON).next().complete(A_NUMBER, NOON))
                .await()
                .indefinitely();
    }

    private Outcome cancel(int noticeDays, Caller caller, NumberOrder order) {
        return cancelOrder(noticeDays).of(caller, order.id()).await().indefinitely();
    }

    private Outcome cancelNumber(int noticeDays, LocalDate on) {
        return cancelOrder(noticeDays).ofNumber(CALLER, A_NUMBER, on).await().indefinitely();
    }

    private CancelOrder cancelOrder(int noticeDays) {
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        var endOrder = new EndOrder(orders, event -> Uni.createFrom().voidItem(), clock);
        return new CancelOrder(orders, endOrder, new TestOrderingConfig(noticeDays), clock);
    }
}
