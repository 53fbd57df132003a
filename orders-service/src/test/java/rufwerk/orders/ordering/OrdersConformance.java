package rufwerk.orders.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.orders.ordering.FailureReason.NO_NUMBER_AVAILABLE;
import static rufwerk.orders.ordering.OrderFixtures.A_NUMBER;
import static rufwerk.orders.ordering.OrderFixtures.NOON;
import static rufwerk.orders.ordering.OrderFixtures.asTest;
import static rufwerk.orders.ordering.OrderFixtures.details;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Completed;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.verification.VerificationId;

/** What every store of orders promises; the twin in memory and the one in PostgreSQL pass it alike. */
public abstract class OrdersConformance {

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
    void keepsTheNextState() {
        var order = new Placed(newDetails());
        inTransaction(() -> orders().add(NumberOrder.placed(order.details(), NOON)));

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
    void givesEveryIdOnce() {
        assertThat(inTransaction(() -> orders().nextId())).isNotEqualTo(inTransaction(() -> orders().nextId()));
    }
}
