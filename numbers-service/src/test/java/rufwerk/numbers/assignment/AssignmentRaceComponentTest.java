package rufwerk.numbers.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.anyOrderId;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.assignment.Assignment.Assigned;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.Clearance;
import rufwerk.numbers.subscription.OrderNumber;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Subscriptions;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class AssignmentRaceComponentTest {
    private static final int ORDERS = 64;
    private static final int NUMBERS = 10;

    @Inject
    AssignNumber assignNumber;

    @Inject
    OrderNumber orderNumber;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Transactions transactions;

    @Inject
    Neighbours neighbours;

    @Inject
    Pool pool;

    @Test
    void givesTenNumbersToTenOfSixtyFourOrders() {
        Direction direction = aDirectionWith(NUMBERS);
        UUID account = UUID.randomUUID();
        long[] orders = LongStream.generate(() -> anyOrderId()).limit(ORDERS).toArray();

        var outcomes = transactions.race(ORDERS, i -> assignNumber.assign(order(orders[i], account, direction)));

        var assigned = outcomes.stream()
                .map(AssignNumber.Outcome::assignment)
                .filter(Assigned.class::isInstance)
                .map(assignment -> ((Assigned) assignment).number())
                .toList();
        assertThat(assigned)
                .containsExactlyInAnyOrderElementsOf(numbersIn(direction.offer().areaCode(), NUMBERS));
        assertThat(transactions.within(() -> subscriptions.of(account)))
                .extracting(Subscription::number)
                .containsExactlyElementsOf(numbersIn(direction.offer().areaCode(), NUMBERS));
        var announced = LongStream.of(orders)
                .mapToObj(neighbours::awaitAnnouncements)
                .flatMap(List::stream)
                .toList();
        assertThat(announced).hasSize(ORDERS);
        assertThat(announced)
                .filteredOn(announcement -> announcement.type().equals("numbers.number.assigned"))
                .hasSize(NUMBERS);
    }

    @Test
    void givesOneNumberToAnOrderThatArrivesEightTimesAtOnce() {
        Direction direction = aDirectionWith(NUMBERS);
        UUID account = UUID.randomUUID();
        PlacedOrder order = order(anyOrderId(), account, direction);

        var outcomes = transactions.race(
                8, i -> assignNumber.assign(order).map(Optional::of).onFailure().recoverWithItem(Optional.empty()));

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.isPresent() && outcome.get() instanceof AssignNumber.Outcome.Decided)
                .hasSize(1);
        assertThat(transactions.within(() -> subscriptions.of(account))).hasSize(1);
        // Who asks again is told the same again.
        assertThat(Set.copyOf(neighbours.awaitAnnouncements(order.id()))).hasSize(1);
    }

    /** Whoever finds every number locked waits, and takes the one that is given back. */
    @Test
    void doesNotGiveUpWhileTheLastNumberMayComeBack() {
        Direction direction = aDirectionWith(1);
        SqlConnection other = pool.getConnectionAndAwait();
        Transaction undecided = other.beginAndAwait();
        other.preparedQuery("SELECT 1 FROM phone_number WHERE direction_id = $1 FOR UPDATE")
                .executeAndAwait(Tuple.of(direction.id().value()));

        var order = order(anyOrderId(), UUID.randomUUID(), direction);
        var outcome = CompletableFuture.supplyAsync(() -> transactions.run(() -> assignNumber.assign(order)));
        Awaitility.await().until(this::somebodyWaitsForALock);
        undecided.rollbackAndAwait();
        other.closeAndAwait();

        assertThat(outcome.join().assignment()).isInstanceOf(Assigned.class);
    }

    private boolean somebodyWaitsForALock() {
        return pool.query("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND usename = current_user")
                        .executeAndAwait()
                        .size()
                > 0;
    }

    @Test
    void sellsAChosenNumberToOneOfSixteenCustomers() {
        Direction direction = aDirectionWith(1);
        PhoneNumber number = numbersIn(direction.offer().areaCode(), 1).getFirst();

        var outcomes = transactions.race(
                16,
                i -> orderNumber.order(
                        new Caller(UUID.randomUUID(), UUID.randomUUID(), false),
                        number,
                        Plan.of(PaymentInterval.MONTHLY),
                        new Clearance.NotAsked()));

        assertThat(outcomes)
                .filteredOn(OrderNumber.Outcome.Ordered.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(OrderNumber.Outcome.NotAvailable.class::isInstance)
                .hasSize(15);
    }

    private Direction aDirectionWith(int count) {
        Direction direction = transactions.within(() -> directions.addIfAbsent(anOffer()));
        transactions.within(() ->
                numbers.addFree(direction.id(), numbersIn(direction.offer().areaCode(), count), NOON));
        return direction;
    }

    private static PlacedOrder order(long id, UUID account, Direction direction) {
        return new PlacedOrder(id, account, "DE", direction.offer().areaCode().digits(), false, null);
    }
}
