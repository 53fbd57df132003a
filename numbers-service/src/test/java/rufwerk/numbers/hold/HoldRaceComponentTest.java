package rufwerk.numbers.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.Clearance;
import rufwerk.numbers.subscription.OrderNumber;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.support.MovableClock;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class HoldRaceComponentTest {
    private static final int RACERS = 16;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    PlaceHold placeHold;

    @Inject
    ReleaseHold releaseHold;

    @Inject
    ReadHolds readHolds;

    @Inject
    FreeHeldNumbers freeHeldNumbers;

    @Inject
    OrderNumber orderNumber;

    @Inject
    HoldConfig config;

    @Inject
    Transactions transactions;

    @Inject
    MovableClock clock;

    @AfterEach
    void letTheClockGoOn() {
        clock.goOn();
    }

    @Test
    void givesOneOfSixteenHoldersTheNumber() {
        PhoneNumber number = aStockOf(1).getFirst();

        var outcomes = transactions.race(RACERS, i -> placeHold.place(somebody(), number, null));

        assertThat(outcomes)
                .filteredOn(PlaceHold.Outcome.Held.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(PlaceHold.Outcome.NotAvailable.class::isInstance)
                .hasSize(RACERS - 1);
    }

    /** Buyers, holders and those who clean up, all at the moment at which the hold is over. */
    @Test
    void goesToOneOfAllWhoWaitForItsEnd() {
        for (int round = 0; round < 10; round++) {
            PhoneNumber number = aStockOf(1).getFirst();
            clock.stopAtTheNextMinute();
            transactions.run(() -> placeHold.place(somebody(), number, null));
            clock.advance(config.length());

            var winners = transactions.race(RACERS, i -> switch (i % 4) {
                case 0 -> freeHeldNumbers.run().replaceWith(false);
                case 1 -> placeHold.place(somebody(), number, null).map(PlaceHold.Outcome.Held.class::isInstance);
                default ->
                    orderNumber
                            .order(somebody(), number, Plan.of(PaymentInterval.MONTHLY), new Clearance.NotAsked())
                            .map(OrderNumber.Outcome.Ordered.class::isInstance);
            });

            assertThat(winners).filteredOn(won -> won).hasSize(1);
            clock.goOn();
        }
    }

    @Test
    void stillBelongsToItsHolderWhileOthersTryToTakeIt() {
        PhoneNumber number = aStockOf(1).getFirst();
        clock.stopAtTheNextMinute();
        transactions.run(() -> placeHold.place(somebody(), number, null));
        clock.advance(config.length().minus(Duration.ofMillis(1)));

        var outcomes = transactions.race(
                RACERS,
                i -> i % 2 == 0
                        ? freeHeldNumbers.run().replaceWith(false)
                        : orderNumber
                                .order(somebody(), number, Plan.of(PaymentInterval.MONTHLY), new Clearance.NotAsked())
                                .map(OrderNumber.Outcome.Ordered.class::isInstance));

        assertThat(outcomes).containsOnly(false);
    }

    /** Before the hold is over only its holder gets the number, and gets it once; then whoever comes first. */
    @Test
    void goesToItsHolderWhoNamesTheNumberBesideStrangersWhoDo() {
        Caller holder = somebody();
        for (int round = 0; round < 10; round++) {
            PhoneNumber number = aStockOf(1).getFirst();
            clock.stopAtTheNextMinute();
            transactions.run(() -> placeHold.place(holder, number, null));
            boolean isOver = round % 2 == 1;
            clock.advance(isOver ? config.length() : config.length().minusMillis(1));

            var outcomes = transactions.race(
                    RACERS,
                    i -> orderNumber.order(
                            i % 2 == 0 ? holder : somebody(),
                            number,
                            Plan.of(PaymentInterval.MONTHLY),
                            new Clearance.NotAsked()));

            assertThat(outcomes)
                    .filteredOn(OrderNumber.Outcome.Ordered.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(OrderNumber.Outcome.Ordered.class, ordered -> {
                        if (!isOver) {
                            assertThat(ordered.subscription().accountId()).isEqualTo(holder.accountId());
                        }
                    });
            clock.goOn();
        }
        assertThat(transactions.run(() -> readHolds.page(holder, null, RACERS)).holds())
                .isEmpty();
    }

    @Test
    void isReleasedOnceHoweverOftenThatIsAsked() {
        PhoneNumber number = aStockOf(1).getFirst();
        Caller holder = somebody();
        var held = (PlaceHold.Outcome.Held) transactions.run(() -> placeHold.place(holder, number, null));

        var released = transactions.race(
                RACERS, i -> releaseHold.release(holder, held.hold().id()));

        assertThat(released).filteredOn(done -> done).hasSize(1);
    }

    @Test
    void neverExceedsTheLimitOfAnAccount() {
        Caller holder = somebody();
        List<PhoneNumber> stock = aStockOf(config.most() + RACERS);
        transactions.run(() -> Multi.createFrom()
                .iterable(stock.subList(0, config.most() - 1))
                .onItem()
                .transformToUniAndConcatenate(number -> placeHold.place(holder, number, null))
                .collect()
                .asList());

        var outcomes = transactions.race(RACERS, i -> placeHold.place(holder, stock.get(config.most() + i), null));

        assertThat(outcomes)
                .filteredOn(PlaceHold.Outcome.Held.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(PlaceHold.Outcome.TooMany.class::isInstance)
                .hasSize(RACERS - 1);
    }

    private List<PhoneNumber> aStockOf(int count) {
        Direction direction = transactions.within(() -> directions.addIfAbsent(anOffer()));
        List<PhoneNumber> stock = numbersIn(direction.offer().areaCode(), count);
        transactions.within(() -> numbers.addFree(direction.id(), stock, NOON));
        return stock;
    }

    private static Caller somebody() {
        return new Caller(UUID.randomUUID(), UUID.randomUUID(), false);
    }
}
