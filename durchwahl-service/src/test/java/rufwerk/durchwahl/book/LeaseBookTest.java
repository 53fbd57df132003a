package rufwerk.durchwahl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.book.Asker.Anonymous;
import rufwerk.durchwahl.book.Asker.Customer;
import rufwerk.durchwahl.book.BlockChange.Added;
import rufwerk.durchwahl.book.Entry.Expired;
import rufwerk.durchwahl.book.Entry.Leased;
import rufwerk.durchwahl.book.Entry.PoolChanged;
import rufwerk.durchwahl.book.Entry.Released;
import rufwerk.durchwahl.book.Entry.Renewed;
import rufwerk.durchwahl.tariff.TariffClass;

class LeaseBookTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant TEN_PAST = NOON.plus(Duration.ofMinutes(10));
    private static final Duration INTERVAL = Duration.ofMinutes(2);
    private static final String NUMBER = "49180110";
    private static final Destination LONDON = new Destination("4420123456");
    private static final Customer CUSTOMER = new Customer(UUID.randomUUID(), false);
    private static final Anonymous SOMEBODY = new Anonymous("192.0.2.1");

    private final LeaseBook book = new LeaseBook();
    private final Block block =
            new Block(UUID.randomUUID(), new NumberBlock("4918011", 1, TariffClass.CLASS_0180_1), BlockState.ACTIVE);

    @BeforeEach
    void aTurnAtNoon() {
        book.replaceBlocks(List.of(block));
        beginAt(NOON);
    }

    @Test
    void findsALeaseInEveryWayItIsAskedFor() {
        Lease lease = leased(CUSTOMER, TEN_PAST);

        assertThat(book.lease(lease.id())).isEqualTo(lease);
        assertThat(book.lease(CUSTOMER, LONDON)).isEqualTo(lease);
        assertThat(book.leasesOf(CUSTOMER)).containsExactly(lease);
        assertThat(book.leasesOf(NUMBER)).containsExactly(lease);
        assertThat(book.leadingTo(LONDON)).isEqualTo(new LentNumber(NUMBER, LONDON, TEN_PAST));
        assertThat(book.lease(SOMEBODY, LONDON)).isNull();
        assertThat(book.takeEntered()).containsExactly(new Leased(lease, TEN_PAST, NOON));
        assertThat(book.takeEntered()).isEmpty();
    }

    @Test
    void replacesALeaseThatIsRenewed() {
        Lease longer = leased(CUSTOMER, TEN_PAST).until(TEN_PAST.plusSeconds(60));
        book.enter(new Renewed(longer, longer.validUntil(), NOON));

        assertThat(book.lease(CUSTOMER, LONDON)).isEqualTo(longer);
        assertThat(book.leasesOf(CUSTOMER)).containsExactly(longer);
        assertThat(book.leasesOf(NUMBER)).containsExactly(longer);
        assertThat(book.isDue(TEN_PAST)).isFalse();
        assertThat(book.isDue(longer.validUntil())).isTrue();
    }

    @Test
    void leavesNothingOfAReleasedLeaseButARestingNumber() {
        Lease lease = leased(CUSTOMER, TEN_PAST);
        book.enter(new Released(lease.until(NOON), NOON, NOON));

        assertThat(book.lease(lease.id())).isNull();
        assertThat(book.lease(CUSTOMER, LONDON)).isNull();
        assertThat(book.leasesOf(CUSTOMER)).isEmpty();
        assertThat(book.leasesOf(NUMBER)).isEmpty();
        assertThat(book.number(NUMBER)).isEqualTo(new LentNumber(NUMBER, LONDON, NOON));
        assertThat(book.pool(NOON.minusSeconds(1)))
                .containsExactly(new PoolBlock(block.id(), block.numbers(), BlockState.ACTIVE, 0, 1));
    }

    @Test
    void endsWhatHasToEndBeforeAnythingIsDecided() {
        Lease first = leased(SOMEBODY, TEN_PAST);
        Lease last = leased(CUSTOMER, TEN_PAST.plusSeconds(1));
        book.takeEntered();

        beginAt(TEN_PAST);
        assertThat(book.takeEntered()).containsExactly(new Expired(first, last.validUntil(), TEN_PAST));
        assertThat(book.leasesOf(NUMBER)).containsExactly(last);

        beginAt(TEN_PAST.plusSeconds(5));
        assertThat(book.takeEntered()).containsExactly(new Expired(last, last.validUntil(), TEN_PAST.plusSeconds(5)));
        assertThat(book.number(NUMBER)).isEqualTo(new LentNumber(NUMBER, LONDON, last.validUntil()));
    }

    @Test
    void tellsOfManyEndsInSeveralTurnsThoughAllHaveEndedInTheFirst() {
        for (int i = 0; i < 1_200; i++) {
            leased(new Customer(UUID.randomUUID(), false), TEN_PAST);
        }
        book.takeEntered();

        beginAt(TEN_PAST);
        assertThat(book.leasesOf(NUMBER)).isEmpty();
        assertThat(book.countLeases()).isZero();
        assertThat(book.takeEntered()).hasSize(500);
        beginAt(TEN_PAST.plusSeconds(1));
        assertThat(book.takeEntered()).hasSize(500);
        beginAt(TEN_PAST.plusSeconds(1));
        assertThat(book.takeEntered()).hasSize(200);
        assertThat(book.isDue(TEN_PAST.plusSeconds(2))).isFalse();
    }

    @Test
    void tellsNothingThatAnotherReplicaTold() {
        List<Lease> leases = IntStream.range(0, 501)
                .mapToObj(i -> leased(new Customer(UUID.randomUUID(), false), TEN_PAST))
                .toList();
        beginAt(TEN_PAST);
        book.takeEntered();

        leases.forEach(lease -> book.follow(new Expired(lease, TEN_PAST, TEN_PAST)));

        assertThat(book.isDue(TEN_PAST)).isFalse();
    }

    @Test
    void leavesANumberToWhomItWasLentBeforeItsEarlierEndIsTold() {
        Lease ended = leased(SOMEBODY, TEN_PAST);
        beginAt(TEN_PAST);
        var paris = new Destination("33123456789");
        var next = new Lease(UUID.randomUUID(), CUSTOMER, NUMBER, paris, TEN_PAST, TEN_PAST.plusSeconds(60));
        book.enter(new Leased(next, next.validUntil(), TEN_PAST));

        book.follow(new Expired(ended, next.validUntil(), TEN_PAST));

        assertThat(book.number(NUMBER)).isEqualTo(new LentNumber(NUMBER, paris, next.validUntil()));
        assertThat(book.leasesOf(CUSTOMER)).containsExactly(next);
    }

    @Test
    void listsTheLeasesOfANumberByTheirEnds() {
        Lease last = leased(new Customer(UUID.randomUUID(), false), TEN_PAST.plusSeconds(2));
        Lease first = leased(SOMEBODY, TEN_PAST);
        Lease second = leased(CUSTOMER, TEN_PAST.plusSeconds(1));

        assertThat(book.leasesOf(NUMBER)).containsExactly(first, second, last);
    }

    @Test
    void remembersWhatSomebodyAskedForUntilItMattersNoMore() {
        leased(SOMEBODY, TEN_PAST);
        assertThat(book.lastAsk(SOMEBODY)).isEqualTo(new Ask(LONDON, NOON));

        beginAt(NOON.plus(INTERVAL).minusNanos(1));
        assertThat(book.lastAsk(SOMEBODY)).isNotNull();
        beginAt(NOON.plus(INTERVAL));
        assertThat(book.lastAsk(SOMEBODY)).isNull();
    }

    @Test
    void remembersTheLatestOfSeveralAsks() {
        leased(SOMEBODY, TEN_PAST);
        Instant later = NOON.plusSeconds(90);
        beginAt(later);
        var elsewhere = new Destination("441132222222");
        var lease = new Lease(UUID.randomUUID(), SOMEBODY, "49180111", elsewhere, later, TEN_PAST);
        book.enter(new Leased(lease, TEN_PAST, later));

        beginAt(NOON.plus(INTERVAL));

        assertThat(book.lastAsk(SOMEBODY)).isEqualTo(new Ask(elsewhere, later));
    }

    @Test
    void remembersNoAskOfACustomer() {
        leased(CUSTOMER, TEN_PAST);

        assertThat(book.lastAsk(new Anonymous(CUSTOMER.accountId().toString()))).isNull();
    }

    @Test
    void becomesTheSameFromTheJournalAlone() {
        leased(SOMEBODY, TEN_PAST);
        Lease released = leased(CUSTOMER, TEN_PAST);
        book.enter(new Released(released.until(NOON), TEN_PAST, NOON));
        Lease kept = leased(new Customer(UUID.randomUUID(), false), TEN_PAST.plusSeconds(1));
        beginAt(TEN_PAST);

        var other = new LeaseBook();
        other.replaceBlocks(List.of(block));
        book.takeEntered().forEach(other::follow);

        assertThat(other.leasesOf(NUMBER)).containsExactly(kept);
        assertThat(other.number(NUMBER)).isEqualTo(book.number(NUMBER));
        assertThat(other.lease(CUSTOMER, LONDON)).isNull();
        assertThat(other.lastAsk(SOMEBODY)).isEqualTo(new Ask(LONDON, NOON));
    }

    @Test
    void tellsThatThePoolChanged() {
        var another = new Block(
                UUID.randomUUID(), new NumberBlock("4918013", 1, TariffClass.CLASS_0180_1), BlockState.ACTIVE);
        book.change(new Added(another, NOON));

        assertThat(book.takeEntered()).containsExactly(new PoolChanged(NOON));
        assertThat(book.takeBlockChanges()).containsExactly(new Added(another, NOON));
        assertThat(book.pool(NOON)).hasSize(2);
    }

    private void beginAt(Instant time) {
        book.begin(time, time.minus(INTERVAL));
    }

    private Lease leased(Asker asker, Instant until) {
        var lease = new Lease(UUID.randomUUID(), asker, NUMBER, LONDON, book.now(), until);
        LentNumber known = book.number(NUMBER);
        Instant routeUntil = known == null || known.validUntil().isBefore(until) ? until : known.validUntil();
        book.enter(new Leased(lease, routeUntil, book.now()));
        return lease;
    }
}
