package rufwerk.numbers.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.AT_NOON;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionsInMemory;
import rufwerk.numbers.inventory.NumbersInMemory;
import rufwerk.numbers.inventory.PhoneNumber;

class OrderNumberTest {
    private final DirectionsInMemory directions = new DirectionsInMemory();
    private final NumbersInMemory numbers = new NumbersInMemory(directions);
    private final SubscriptionsInMemory subscriptions = new SubscriptionsInMemory();
    private final OrderNumber orderNumber =
            new OrderNumber(numbers, directions, new StartSubscription(numbers, subscriptions, AT_NOON));

    private final Caller customer = new Caller(UUID.randomUUID(), UUID.randomUUID(), false);
    private final Direction direction = directions.given(anOffer());
    private final PhoneNumber number =
            numbersIn(direction.offer().areaCode(), 1).getFirst();

    @BeforeEach
    void addTheNumber() {
        numbers.addFree(direction.id(), List.of(number), NOON).await().indefinitely();
    }

    @Test
    void givesExactlyThatNumberToTheCaller() {
        var ordered = (OrderNumber.Outcome.Ordered) order(customer);

        assertThat(ordered.subscription().number()).isEqualTo(number);
        assertThat(ordered.subscription().accountId()).isEqualTo(customer.accountId());
        assertThat(ordered.subscription().paidUntil()).isEqualTo("2027-11-21T12:00:00Z");
    }

    @Test
    void givesItOnlyOnce() {
        order(customer);

        assertThat(order(new Caller(UUID.randomUUID(), UUID.randomUUID(), false)))
                .isEqualTo(new OrderNumber.Outcome.NotAvailable());
    }

    @Test
    void leavesTheNumberFreeInTestMode() {
        var inTestMode = new Caller(customer.accountId(), UUID.randomUUID(), true);

        assertThat(order(inTestMode)).isEqualTo(new OrderNumber.Outcome.CouldBeOrdered(number));
        assertThat(order(customer)).isInstanceOf(OrderNumber.Outcome.Ordered.class);
    }

    private OrderNumber.Outcome order(Caller caller) {
        return orderNumber
                .order(caller, number, PaymentInterval.ANNUALLY)
                .await()
                .indefinitely();
    }
}
