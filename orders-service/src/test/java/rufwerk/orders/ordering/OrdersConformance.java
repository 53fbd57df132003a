package rufwerk.orders.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.orders.ordering.FailureReason.NO_NUMBER_AVAILABLE;
import static rufwerk.orders.ordering.OrderFixtures.A_NUMBER;
import static rufwerk.orders.ordering.OrderFixtures.NOON;
import static rufwerk.orders.ordering.OrderFixtures.asTest;
import static rufwerk.orders.ordering.OrderFixtures.details;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Completed;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.verification.VerificationId;

/** What every store of orders promises; the twin in memory and the one in PostgreSQL pass it alike. */
public abstract class OrdersConformance {
    private static final Instant LATER = NOON.plusSeconds(1);

    protected abstract Orders orders();

    /** Runs work in a transaction of its own. */
    protected abstract <T> T inTransaction(Supplier<Uni<T>> work);

    /** A verification that exists, of an account that exists. */
    protected abstract OrderDetails newDetails();

    @Test
    void findsAnOrderAsItWasAdded() {
        var order = new AwaitingVerification(newDetails());

        inTransaction(() -> orders().add(order));

        assertThat(inTransaction(() -> orders().find(order.details().account(), order.id())))
                .isEqualTo(order);
    }

    @Test
    void remembersThatAnOrderIsATest() {
        var order = new AwaitingVerification(asTest(newDetails()));

        inTransaction(() -> orders().add(order));

        assertThat(inTransaction(() -> orders().waitingFor(order.details().verification())))
                .containsExactly(order);
    }

    @Test
    void hidesOrdersOfOtherAccounts() {
        var order = new AwaitingVerification(newDetails());
        inTransaction(() -> orders().add(order));

        assertThat(inTransaction(() -> orders().find(new AccountId(UUID.randomUUID()), order.id())))
                .isNull();
    }

    @Test
    void tellsWhoseAnOrderIs() {
        var order = aPlacedOrder(NOON);

        assertThat(inTransaction(() -> orders().accountOf(order.id())))
                .isEqualTo(order.details().account());
        assertThat(inTransaction(() -> orders().accountOf(new OrderId(order.id().value() + 1_000_000))))
                .isNull();
    }

    @Test
    void keepsTheNextState() {
        var order = aPlacedOrder(NOON);

        inTransaction(() -> orders().save(order.complete(A_NUMBER, NOON)));

        assertThat(inTransaction(() -> orders().findForChange(order.id())))
                .isEqualTo(new Completed(order.details(), A_NUMBER));
    }

    @Test
    void listsOnlyOrdersThatStillWaitOldestFirst() {
        var first = newDetails();
        var second = details(first.account(), first.verification());
        var placed = details(first.account(), first.verification());
        inTransaction(() -> orders().add(new AwaitingVerification(first)));
        inTransaction(() -> orders().add(new AwaitingVerification(second)));
        inTransaction(() -> orders().add(NumberOrder.placed(placed, NOON)));

        assertThat(inTransaction(() -> orders().waitingFor(first.verification())))
                .extracting(AwaitingVerification::details)
                .containsExactly(first, second);
        assertThat(inTransaction(() -> orders().waitingFor(VerificationId.random())))
                .isEmpty();
    }

    @Test
    void rememberWhatTheyWentThrough() {
        var waiting = new AwaitingVerification(newDetails());
        inTransaction(() -> orders().add(waiting));
        var placed = waiting.place(NOON.plusSeconds(1));
        inTransaction(() -> orders().save(placed));
        inTransaction(() -> orders().save(placed.next().fail(NO_NUMBER_AVAILABLE, NOON.plusSeconds(2))));

        assertThat(inTransaction(() -> orders().history(waiting.id())))
                .containsExactly(
                        new OrderChange(OrderState.AWAITING_VERIFICATION, null, NOON),
                        new OrderChange(OrderState.PLACED, null, NOON.plusSeconds(1)),
                        new OrderChange(OrderState.FAILED, "no_number_available", NOON.plusSeconds(2)));
        assertThat(inTransaction(() -> orders().history(new OrderId(-1)))).isEmpty();
    }

    @Test
    void remembersWhyANumberEndedAndThatOneCameBack() {
        var ending = anEndingOrder(LATER);
        inTransaction(() -> orders().save(ending.lose(new NumberEnd("not_renewed", NOON), LATER)));
        var cancelled = aPlacedOrder(NOON).cancel(LATER);
        inTransaction(() -> orders().save(cancelled));
        inTransaction(() -> orders().noteReturn(cancelled.next(), LATER.plusSeconds(1)));

        assertThat(inTransaction(() -> orders().history(ending.id())))
                .endsWith(new OrderChange(OrderState.ENDED, "not_renewed", LATER));
        assertThat(inTransaction(() -> orders().history(cancelled.next().id())))
                .endsWith(
                        new OrderChange(OrderState.CANCELLED, null, LATER),
                        new OrderChange(OrderState.CANCELLED, OrderChange.NUMBER_RETURNED, LATER.plusSeconds(1)));
    }

    @Test
    void keepsEveryState() {
        var placed = aPlacedOrder(NOON);
        assertKept(placed);
        var completed = inTransaction(() -> orders().save(placed.complete(A_NUMBER, NOON)));
        assertKept(completed);
        var ending = inTransaction(() -> orders().save(completed.endLater(LATER, NOON)));
        assertKept(ending);
        var cancelled = inTransaction(() -> orders().save(ending.end(LATER)));
        assertKept(cancelled);

        var waiting = new AwaitingVerification(newDetails());
        inTransaction(() -> orders().add(waiting));
        assertKept(inTransaction(() -> orders().save(waiting.cancel(NOON))));

        var another = anEndingOrder(LATER);
        assertKept(inTransaction(() -> orders().save(another.lose(new NumberEnd("cancelled", NOON), LATER))));
    }

    private void assertKept(NumberOrder order) {
        assertThat(inTransaction(() -> orders().findForChange(order.id()))).isEqualTo(order);
        assertThat(inTransaction(() -> orders().findIfNobodyChangesIt(order.id())))
                .isEqualTo(order);
    }

    @Test
    void remembersWhenItWasAskedAboutWithoutForgettingWhenItWasPlaced() {
        var placed = aPlacedOrder(NOON);
        var askedAgain = placed.whenDue(new Deadlines(Duration.ofSeconds(1), Duration.ofDays(1)), LATER);
        inTransaction(() -> orders().save(askedAgain));

        assertKept(new Placed(placed.details(), NOON, LATER));
        assertThat(inTransaction(() -> orders().history(placed.id()))).hasSize(1);
    }

    @Test
    void listsWhatIsDue() {
        var asked = aPlacedOrder(NOON);
        var askedLater = aPlacedOrder(LATER);
        var completed = aPlacedOrder(NOON);
        inTransaction(() -> orders().save(completed.complete(A_NUMBER, NOON)));
        var ending = anEndingOrder(LATER);
        var endingLater = anEndingOrder(LATER.plusSeconds(1));

        assertThat(inTransaction(() -> orders().due(NOON, LATER, 1_000_000)))
                .contains(asked.id(), ending.id())
                .doesNotContain(askedLater.id(), completed.id(), endingLater.id());
        assertThat(inTransaction(() -> orders().due(NOON, LATER, 1))).hasSize(1);
    }

    @Test
    void findsTheLatestOrderThatStillHasANumber() {
        var before = anEndingOrder(LATER);
        AccountId account = before.details().account();
        inTransaction(() -> orders().save(before.end(LATER)));
        assertThat(inTransaction(() -> orders().findForChangeByNumber(account, A_NUMBER)))
                .isNull();

        var again = details(account, before.details().verification());
        var placed = inTransaction(() -> orders().add(NumberOrder.placed(again, NOON)));
        var completed = inTransaction(() -> orders().save(placed.complete(A_NUMBER, NOON)));

        assertThat(inTransaction(() -> orders().findForChangeByNumber(account, A_NUMBER)))
                .isEqualTo(completed);
        assertThat(inTransaction(() -> orders().findForChangeByNumber(AccountId.random(), A_NUMBER)))
                .isNull();
    }

    private Placed aPlacedOrder(Instant at) {
        OrderDetails details = newDetails();
        return inTransaction(() -> orders().add(NumberOrder.placed(details, at)));
    }

    private NumberOrder.Ending anEndingOrder(Instant endsAt) {
        var placed = aPlacedOrder(NOON);
        var completed = inTransaction(() -> orders().save(placed.complete(A_NUMBER, NOON)));
        return inTransaction(() -> orders().save(completed.endLater(endsAt, NOON)));
    }

    @Test
    void givesEveryIdOnce() {
        List<OrderId> some = inTransaction(() -> orders().nextIds(3));
        List<OrderId> more = inTransaction(() -> orders().nextIds(2));

        assertThat(Stream.concat(some.stream(), more.stream()).distinct()).hasSize(5);
    }

    @Test
    void listsPageByPageNewestFirst() {
        var first = newDetails();
        List<OrderDetails> all = List.of(
                first,
                details(first.account(), first.verification(), NOON.plusSeconds(1), null),
                details(first.account(), first.verification(), NOON.plusSeconds(1), null),
                details(first.account(), first.verification(), NOON.plusSeconds(2), null));
        all.forEach(each -> inTransaction(() -> orders().add(new AwaitingVerification(each))));

        var page = inTransaction(() -> orders().list(query(first.account(), null, null, null, 3)));
        var rest = inTransaction(
                () -> orders().list(query(first.account(), null, null, OrderPosition.of(page.getLast()), 3)));

        assertThat(page).extracting(NumberOrder::id).containsExactly(ids(all.get(3), all.get(2), all.get(1)));
        assertThat(rest).extracting(NumberOrder::id).containsExactly(first.id());
        assertThat(rest.getFirst().details().push()).isNull();
    }

    @Test
    void listsOnlyWhatIsAskedFor() {
        var waiting = newDetails();
        var labelled = details(waiting.account(), waiting.verification(), NOON.plusSeconds(1), "Berlin office");
        inTransaction(() -> orders().add(new AwaitingVerification(waiting)));
        inTransaction(() -> orders().add(NumberOrder.placed(labelled, NOON)));
        var ofAnother = new AwaitingVerification(newDetails());
        inTransaction(() -> orders().add(ofAnother));

        assertThat(listed(query(waiting.account(), OrderState.PLACED, null, null, 9)))
                .containsExactly(labelled.id());
        assertThat(listed(query(waiting.account(), null, "Berlin office", null, 9)))
                .containsExactly(labelled.id());
        assertThat(listed(new OrderQuery(
                        waiting.account(), null, NOON.plusSeconds(1), NOON.plusSeconds(2), null, null, null, 9)))
                .containsExactly(labelled.id());
        assertThat(listed(new OrderQuery(
                        waiting.account(), null, null, NOON.plusSeconds(1), waiting.verification(), null, null, 9)))
                .containsExactly(waiting.id());
        assertThat(listed(new OrderQuery(waiting.account(), null, null, null, VerificationId.random(), null, null, 9)))
                .isEmpty();
    }

    private List<OrderId> listed(OrderQuery query) {
        return inTransaction(() -> orders().list(query)).stream()
                .map(NumberOrder::id)
                .toList();
    }

    private static OrderId[] ids(OrderDetails... orders) {
        return Arrays.stream(orders).map(OrderDetails::id).toArray(OrderId[]::new);
    }

    private static OrderQuery query(
            AccountId account, OrderState state, String label, OrderPosition before, int limit) {
        return new OrderQuery(account, state, null, null, null, label, before, limit);
    }
}
