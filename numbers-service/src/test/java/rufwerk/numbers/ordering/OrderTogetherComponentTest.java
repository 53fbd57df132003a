package rufwerk.numbers.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.anOfferUnderDocuments;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.Clearance;
import rufwerk.numbers.subscription.OrderNumber;
import rufwerk.numbers.subscription.OrderNumber.Outcome.Ordered;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Wanted;
import rufwerk.numbers.support.Published;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class OrderTogetherComponentTest {
    private static final Plan MONTHLY = Plan.of(PaymentInterval.MONTHLY);

    @Inject
    OrderTogether orderTogether;

    @Inject
    OrderNumber orderNumber;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    Transactions transactions;

    @Inject
    Published published;

    @Inject
    Pool pool;

    @Test
    void givesTenNumbersToTenOfSixtyFourCustomersAndLeavesTheOthersAlone() {
        Direction direction = aDirectionWith(10);
        List<Caller> customers =
                Stream.generate(OrderTogetherComponentTest::somebody).limit(64).toList();

        var outcomes = ordered(64, i -> customers.get(i), i -> new Wanted.AnyOf(direction.id()));

        var started = outcomes.stream().flatMap(Optional::stream).toList();
        assertThat(started).extracting(Subscription::number).containsExactlyInAnyOrderElementsOf(stock(direction, 10));
        for (int i = 0; i < 64; i++) {
            UUID customer = customers.get(i).accountId();
            outcomes.get(i)
                    .ifPresent(
                            subscription -> assertThat(subscription.accountId()).isEqualTo(customer));
        }
        assertThat(published.ofType("numbers.subscription.started"))
                .filteredOn(event -> started.stream()
                        .anyMatch(
                                subscription -> event.contains(subscription.id().toString())))
                .hasSize(10);
        assertThat(customersOf(direction))
                .containsExactlyInAnyOrderElementsOf(
                        started.stream().map(Subscription::accountId).toList());
    }

    @Test
    void letsThoseWhoWaitShareTransactions() {
        Direction direction = aDirectionWith(100);

        ordered(100, i -> somebody(), i -> new Wanted.AnyOf(direction.id()));

        assertThat(transactionsIn(direction)).isBetween(1L, 50L);
    }

    @Test
    void sellsANumberOnceToThoseWhoNameItAndThoseWhoTakeAny() {
        Direction direction = aDirectionWith(1);
        PhoneNumber number = stock(direction, 1).getFirst();

        var outcomes = ordered(
                16,
                i -> somebody(),
                i -> i % 2 == 0 ? new Wanted.Exactly(number, null) : new Wanted.AnyOf(direction.id()));

        assertThat(outcomes).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void leavesANumberOfAnotherDirectionWhereItIs() {
        Direction direction = aDirectionWith(1);
        Direction other = aDirectionWith(1);

        assertThat(ordered(somebody(), new Wanted.Exactly(stock(direction, 1).getFirst(), other.id())))
                .isEmpty();
    }

    @Test
    void leavesWhatDemandsDocumentsToThoseWhoAskForThem() {
        Direction direction = transactions.within(() -> directions.addIfAbsent(anOfferUnderDocuments()));
        stockUp(direction, 1);

        assertThat(ordered(somebody(), new Wanted.AnyOf(direction.id()))).isEmpty();
        assertThat(customersOf(direction)).isEmpty();
    }

    @Test
    void changesNothingInTestMode() {
        Direction direction = aDirectionWith(1);

        assertThat(ordered(new Caller(UUID.randomUUID(), UUID.randomUUID(), true), new Wanted.AnyOf(direction.id())))
                .isEmpty();
        assertThat(customersOf(direction)).isEmpty();
    }

    /** The number looks free, and is somebody's: the unique index has the last word. It comes with others, as the last. */
    @Test
    void letsNobodyPayForAnOrderThatCannotBeKept() {
        Direction direction = aDirectionWith(20);
        PhoneNumber sold = stock(direction, 20).getLast();
        assertThat(ordered(somebody(), new Wanted.Exactly(sold, null))).isPresent();
        pool.preparedQuery("""
                        UPDATE phone_number
                           SET state = 'free', free_since = now(), account_id = NULL, active_since = NULL
                         WHERE number = $1""").executeAndAwait(Tuple.of(sold.digits()));

        var outcomes = transactions.race(20, i -> {
            Caller customer = somebody();
            var wanted = new Wanted.Exactly(stock(direction, 20).get(i), null);
            return orderTogether
                    .order(customer, wanted, MONTHLY)
                    .chain(ordered -> ordered == null
                            ? orderNumber.order(customer, wanted, MONTHLY, new Clearance.NotAsked())
                            : Uni.createFrom().item(ordered))
                    .map(Ordered.class::isInstance)
                    .onFailure()
                    .recoverWithItem(false);
        });

        assertThat(outcomes)
                .containsExactlyElementsOf(
                        Stream.concat(Stream.generate(() -> true).limit(19), Stream.of(false))
                                .toList());
    }

    private Optional<Subscription.Running> ordered(Caller caller, Wanted wanted) {
        return ordered(1, i -> caller, i -> wanted).getFirst();
    }

    /** Empty: whoever ordered has to try it alone. */
    private List<Optional<Subscription.Running>> ordered(
            int orders, IntFunction<Caller> callers, IntFunction<Wanted> wishes) {
        return transactions.race(
                orders,
                i -> orderTogether
                        .order(callers.apply(i), wishes.apply(i), MONTHLY)
                        .map(ordered -> Optional.ofNullable(ordered).map(Ordered::subscription)));
    }

    private List<UUID> customersOf(Direction direction) {
        return pool
                .preparedQuery("SELECT account_id FROM phone_number WHERE direction_id = $1 AND state = 'active'")
                .executeAndAwait(Tuple.of(direction.id().value()))
                .stream()
                .map(row -> row.getUUID(0))
                .toList();
    }

    private long transactionsIn(Direction direction) {
        return pool.preparedQuery("SELECT count(DISTINCT xmin::text) FROM subscription WHERE direction_id = $1")
                .executeAndAwait(Tuple.of(direction.id().value()))
                .iterator()
                .next()
                .getLong(0);
    }

    private Direction aDirectionWith(int count) {
        Direction direction = transactions.within(() -> directions.addIfAbsent(anOffer()));
        stockUp(direction, count);
        return direction;
    }

    private void stockUp(Direction direction, int count) {
        transactions.within(() -> numbers.addFree(direction.id(), stock(direction, count), NOON));
    }

    private static List<PhoneNumber> stock(Direction direction, int count) {
        return numbersIn(direction.offer().areaCode(), count);
    }

    private static Caller somebody() {
        return new Caller(UUID.randomUUID(), UUID.randomUUID(), false);
    }
}
