package rufwerk.numbers.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.AT_NOON;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.anOfferUnderDocuments;
import static rufwerk.numbers.support.Fixtures.numbersIn;

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
import rufwerk.numbers.support.Lifecycles;

class OrderNumberTest {
    private final DirectionsInMemory directions = new DirectionsInMemory();
    private final NumbersInMemory numbers = new NumbersInMemory(directions);
    private final SubscriptionsInMemory subscriptions = new SubscriptionsInMemory();
    private final OrderNumber orderNumber = new OrderNumber(
            numbers,
            directions,
            new StartSubscription(numbers, subscriptions, AT_NOON),
            new ReserveNumber(numbers, subscriptions, Lifecycles.USUAL, AT_NOON));

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
    void givesAHeldNumberToItsHolderAlone() {
        numbers.hold(number, customer.accountId());

        assertThat(order(new Caller(UUID.randomUUID(), UUID.randomUUID(), false)))
                .isEqualTo(new OrderNumber.Outcome.NotAvailable());
        assertThat(order(customer)).isInstanceOf(OrderNumber.Outcome.Ordered.class);
    }

    @Test
    void leavesTheNumberFreeInTestMode() {
        var inTestMode = new Caller(customer.accountId(), UUID.randomUUID(), true);

        assertThat(order(inTestMode)).isEqualTo(new OrderNumber.Outcome.CouldBeOrdered(number));
        assertThat(order(customer)).isInstanceOf(OrderNumber.Outcome.Ordered.class);
    }

    @Test
    void reservesANumberUnderDocumentsUntilTheyAreApproved() {
        PhoneNumber restricted = aNumberUnderDocuments();
        UUID check = UUID.randomUUID();

        var reserved = (OrderNumber.Outcome.Reserved) order(customer, restricted, new Clearance.Undecided(check, true));

        assertThat(reserved.subscription().check())
                .isEqualTo(new PendingCheck(check, true, NOON.plusSeconds(60), Instant.parse("2026-12-21T12:00:00Z")));
        assertThat(order(customer, restricted, new Clearance.Approved(UUID.randomUUID())))
                .isEqualTo(new OrderNumber.Outcome.NotAvailable());
    }

    @Test
    void hasDocumentsAskedForAtOnceWhereNobodyAskedBefore() {
        var reserved =
                (OrderNumber.Outcome.Reserved) order(customer, aNumberUnderDocuments(), new Clearance.NotAsked());

        assertThat(reserved.subscription().check().askAt()).isEqualTo(NOON);
    }

    @Test
    void givesANumberAtOnceToWhomHasProvenEverything() {
        assertThat(order(customer, aNumberUnderDocuments(), new Clearance.Approved(UUID.randomUUID())))
                .isInstanceOf(OrderNumber.Outcome.Ordered.class);
    }

    private PhoneNumber aNumberUnderDocuments() {
        Direction restricted = directions.given(anOfferUnderDocuments());
        PhoneNumber free = numbersIn(restricted.offer().areaCode(), 1).getFirst();
        numbers.addFree(restricted.id(), List.of(free), NOON).await().indefinitely();
        return free;
    }

    private OrderNumber.Outcome order(Caller caller) {
        return order(caller, number, new Clearance.NotAsked());
    }

    private OrderNumber.Outcome order(Caller caller, PhoneNumber wanted, Clearance clearance) {
        return orderNumber
                .order(caller, wanted, Plan.of(PaymentInterval.ANNUALLY), clearance)
                .await()
                .indefinitely();
    }
}
