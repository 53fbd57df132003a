package rufwerk.durchwahl.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.MovableClock;
import rufwerk.durchwahl.book.Asker;
import rufwerk.durchwahl.book.Asker.Anonymous;
import rufwerk.durchwahl.book.Asker.Customer;
import rufwerk.durchwahl.book.BlockChange.Became;
import rufwerk.durchwahl.book.BlockState;
import rufwerk.durchwahl.book.DecisionsInMemory;
import rufwerk.durchwahl.book.Entry;
import rufwerk.durchwahl.book.Entry.Released;
import rufwerk.durchwahl.book.JournalInMemory;
import rufwerk.durchwahl.book.Lease;
import rufwerk.durchwahl.book.LeaseTerms;
import rufwerk.durchwahl.book.NumberBlock;
import rufwerk.durchwahl.book.OpenRoute;
import rufwerk.durchwahl.book.TestTerms;
import rufwerk.durchwahl.denial.DenialFixture;
import rufwerk.durchwahl.lease.LeaseOutcome.Granted;
import rufwerk.durchwahl.lease.LeasePage.Place;
import rufwerk.durchwahl.lease.RenewalOutcome.Kept;
import rufwerk.durchwahl.lease.RenewalOutcome.Refused;
import rufwerk.durchwahl.lease.RenewalOutcome.Unknown;
import rufwerk.durchwahl.tariff.RateDeckFixture;
import rufwerk.durchwahl.tariff.TariffClass;

class OwnLeasesTest {
    private static final Instant NOON = MovableClock.NOON;
    private static final String LONDON = "4420123456";
    private static final String LEEDS = "441132222222";
    private static final Customer CUSTOMER = new Customer(UUID.randomUUID(), false);
    private static final Customer SAME_CUSTOMER_TESTING = new Customer(CUSTOMER.accountId(), true);
    private static final Customer STRANGER = new Customer(UUID.randomUUID(), false);
    private static final Asker SOMEBODY = new Anonymous("192.0.2.1");

    private final MovableClock clock = new MovableClock();
    private final JournalInMemory journal = new JournalInMemory();
    private final LeaseTerms terms = new TestTerms();
    private final DecisionsInMemory decisions = new DecisionsInMemory(journal, clock, terms)
            .with(
                    new NumberBlock("491801557", 1, TariffClass.CLASS_0180_1),
                    new NumberBlock("491803557", 1, TariffClass.CLASS_0180_3));
    private final ReadLeases readLeases = new ReadLeases(decisions.promises(), clock);
    private final ReleaseLease releaseLease = new ReleaseLease(decisions);

    @Test
    void lastTheirFullValidityFromTheRenewalOn() {
        Lease lease = lease(CUSTOMER, LONDON);
        clock.advance(Duration.ofMinutes(1));

        Lease renewed = ((Kept) renew(CUSTOMER, lease.id(), "1.2")).lease();

        assertThat(renewed).isEqualTo(lease.until(NOON.plus(Duration.ofMinutes(11))));
        assertThat(routeUntil(lease)).isEqualTo(renewed.validUntil());
        assertThat(find(CUSTOMER, lease.id())).isEqualTo(renewed);
    }

    @Test
    void writeNothingWhenTheyAreRenewedTwiceInASecond() {
        Lease lease = lease(CUSTOMER, LONDON);
        renew(CUSTOMER, lease.id(), "1.2");
        int lines = journal.lines().size();

        assertThat(renew(CUSTOMER, lease.id(), "1.2")).isEqualTo(new Kept(lease));
        assertThat(journal.lines()).hasSize(lines);
    }

    @Test
    void stayAsTheyAreWhenTheirNumberIsTakenOutOfUse() {
        Lease lease = lease(CUSTOMER, LONDON);
        clock.advance(Duration.ofMinutes(6));
        drainEverything();

        assertThat(renew(CUSTOMER, lease.id(), "1.2")).isEqualTo(new Kept(lease));
    }

    @Test
    void stayAsTheyAreWhenTheDestinationNowNeedsAnotherClass() {
        Lease lease = lease(CUSTOMER, LONDON);
        clock.advance(Duration.ofMinutes(6));

        assertThat(renew(CUSTOMER, lease.id(), "5")).isEqualTo(new Kept(lease));
    }

    @Test
    void areNotRenewedForADestinationThatNobodyWouldGet() {
        Lease lease = lease(CUSTOMER, LONDON);

        assertThat(renew(CUSTOMER, lease.id(), "350")).isEqualTo(new Refused(Refusal.TOO_EXPENSIVE));
        assertThat(find(CUSTOMER, lease.id())).isEqualTo(lease);
    }

    @Test
    void leadNowhereAtOnceWhenTheLastOneOfANumberIsReleased() {
        Lease lease = lease(CUSTOMER, LONDON);
        clock.advance(Duration.ofMinutes(1));

        assertThat(release(CUSTOMER, lease.id())).isTrue();

        assertThat(routeUntil(lease)).isNull();
        assertThat(find(CUSTOMER, lease.id())).isNull();
        Instant now = NOON.plusSeconds(60);
        assertThat(lastEntry()).isEqualTo(new Released(lease.until(now), now, now));
    }

    @Test
    void leaveTheirNumberToOthersUntilTheLastOfThoseEnds() {
        Lease first = lease(SOMEBODY, LONDON);
        clock.advance(Duration.ofMinutes(2));
        Lease second = lease(STRANGER, LONDON);
        clock.advance(Duration.ofMinutes(2));
        Lease third = lease(CUSTOMER, LONDON);
        assertThat(routeUntil(first)).isEqualTo(third.validUntil());

        release(CUSTOMER, third.id());

        assertThat(routeUntil(first)).isEqualTo(second.validUntil());
        assertThat(((Released) lastEntry()).routeUntil()).isEqualTo(second.validUntil());
    }

    @Test
    void letTheirNumberRestFromTheirReleaseOn() {
        Lease released = lease(CUSTOMER, LONDON);
        release(CUSTOMER, released.id());
        for (int i = 1; i < 10; i++) {
            lease(new Customer(UUID.randomUUID(), false), "442012347" + i);
        }

        clock.advance(terms.rest().minusSeconds(1));
        assertThat(ask(STRANGER, LEEDS)).isEqualTo(new LeaseOutcome.Refused(Refusal.NO_NUMBER_FREE));

        clock.advance(Duration.ofSeconds(1));
        assertThat(lease(STRANGER, LEEDS).durchwahl()).isEqualTo(released.durchwahl());
    }

    @Test
    void giveTheSameNumberForTheSameDestinationAfterTheirRelease() {
        Lease lease = lease(CUSTOMER, LONDON);
        release(CUSTOMER, lease.id());

        Lease again = lease(CUSTOMER, LONDON);

        assertThat(again.durchwahl()).isEqualTo(lease.durchwahl());
        assertThat(again.id()).isNotEqualTo(lease.id());
    }

    @Test
    void makeRoomForOthersWhenTheyAreReleased() {
        Lease lease = lease(CUSTOMER, LONDON);
        lease(CUSTOMER, LEEDS);
        assertThat(ask(CUSTOMER, "4420123457")).isInstanceOf(LeaseOutcome.TooMany.class);

        release(CUSTOMER, lease.id());

        assertThat(ask(CUSTOMER, "4420123457")).isInstanceOf(Granted.class);
    }

    @Test
    void areNobodyElsesToSeeRenewOrRelease() {
        Lease lease = lease(CUSTOMER, LONDON);
        Lease anonymous = lease(SOMEBODY, LEEDS);

        for (Customer other : List.of(STRANGER, SAME_CUSTOMER_TESTING)) {
            assertThat(find(other, lease.id())).isNull();
            assertThat(page(other, null, 10).leases()).isEmpty();
            assertThat(renew(other, lease.id(), "1.2")).isEqualTo(new Unknown());
            assertThat(release(other, lease.id())).isFalse();
        }
        assertThat(release(CUSTOMER, anonymous.id())).isFalse();
        assertThat(renew(CUSTOMER, anonymous.id(), "1.2")).isEqualTo(new Unknown());
        assertThat(find(CUSTOMER, lease.id())).isEqualTo(lease);
    }

    @Test
    void areGoneOnceTheyEnded() {
        Lease lease = lease(CUSTOMER, LONDON);
        clock.advance(Duration.ofMinutes(10));

        assertThat(find(CUSTOMER, lease.id())).isNull();
        assertThat(page(CUSTOMER, null, 10).leases()).isEmpty();
        assertThat(renew(CUSTOMER, lease.id(), "1.2")).isEqualTo(new Unknown());
        assertThat(release(CUSTOMER, lease.id())).isFalse();
    }

    @Test
    void areListedNewestFirstPageByPageWhileOthersBeginAndEnd() {
        List<Lease> all = new ArrayList<>();
        Customer many = new Customer(UUID.randomUUID(), false);
        all.addFirst(lease(many, LONDON));
        clock.advance(Duration.ofSeconds(1));
        all.addFirst(lease(many, LEEDS));

        LeasePage first = page(many, null, 1);
        assertThat(first).isEqualTo(new LeasePage(all.subList(0, 1), true));
        clock.advance(Duration.ofSeconds(1));
        release(many, first.leases().getFirst().id());
        lease(many, "4420123457");

        assertThat(page(many, Place.of(first.leases().getLast()), 1))
                .isEqualTo(new LeasePage(all.subList(1, 2), false));
    }

    private void drainEverything() {
        decisions.decide(book -> {
            book.pool(Instant.MIN).forEach(block -> book.change(new Became(block.id(), BlockState.DRAINING)));
            return book;
        });
    }

    private Lease lease(Asker asker, String phone) {
        LeaseOutcome outcome = ask(asker, phone);
        assertThat(outcome).isInstanceOf(Granted.class);
        return ((Granted) outcome).lease();
    }

    private LeaseOutcome ask(Asker asker, String phone) {
        return new LeaseDurchwahl(weighing("1.2"), new GrantLease(terms), decisions.promises(), decisions, terms, clock)
                .lease(new LeaseRequest(asker, phone, null))
                .await()
                .indefinitely();
    }

    /** When a minute to Britain costs so many cents. */
    private RenewalOutcome renew(Customer customer, UUID id, String cents) {
        return new RenewLease(readLeases, weighing(cents), new GrantLease(terms), decisions)
                .renew(customer, id)
                .await()
                .indefinitely();
    }

    private WeighRequest weighing(String cents) {
        var assessNumber =
                new AssessNumber(new NumberCheck(), DenialFixture.denying("88213"), RateDeckFixture.rates("44", cents));
        return new WeighRequest(assessNumber, clock, new SimpleMeterRegistry());
    }

    private boolean release(Customer customer, UUID id) {
        return releaseLease.release(customer, id).await().indefinitely();
    }

    private @Nullable Lease find(Customer customer, UUID id) {
        return readLeases.find(customer, id).await().indefinitely();
    }

    private LeasePage page(Customer customer, @Nullable Place after, int limit) {
        return readLeases.page(customer, after, limit).await().indefinitely();
    }

    private @Nullable Instant routeUntil(Lease lease) {
        OpenRoute route = decisions
                .promises()
                .route(lease.durchwahl(), clock.instant())
                .await()
                .indefinitely();
        return route == null ? null : route.validUntil();
    }

    private Entry lastEntry() {
        return journal.lines().getLast().entry();
    }
}
