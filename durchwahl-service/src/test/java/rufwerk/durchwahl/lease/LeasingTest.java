package rufwerk.durchwahl.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.MovableClock;
import rufwerk.durchwahl.book.Asker;
import rufwerk.durchwahl.book.Asker.Anonymous;
import rufwerk.durchwahl.book.Asker.Customer;
import rufwerk.durchwahl.book.DecisionsInMemory;
import rufwerk.durchwahl.book.JournalInMemory;
import rufwerk.durchwahl.book.JournalLine;
import rufwerk.durchwahl.book.Lease;
import rufwerk.durchwahl.book.LeaseTerms;
import rufwerk.durchwahl.book.NumberBlock;
import rufwerk.durchwahl.book.TestTerms;
import rufwerk.durchwahl.denial.DenialFixture;
import rufwerk.durchwahl.lease.LeaseOutcome.Granted;
import rufwerk.durchwahl.lease.LeaseOutcome.Refused;
import rufwerk.durchwahl.lease.LeaseOutcome.TooMany;
import rufwerk.durchwahl.tariff.RateDeckFixture;
import rufwerk.durchwahl.tariff.TariffClass;

class LeasingTest {
    private static final String LONDON = "4420123456";
    private static final String MOBILE = "447700900123";
    private static final Asker SOMEBODY = new Anonymous("192.0.2.1");
    private static final Asker SOMEBODY_ELSE = new Anonymous("192.0.2.2");
    private static final Asker CUSTOMER = new Customer(UUID.randomUUID(), false);

    private final MovableClock clock = new MovableClock();
    private final JournalInMemory journal = new JournalInMemory();
    private final LeaseTerms terms = new TestTerms();
    private final DecisionsInMemory decisions = new DecisionsInMemory(journal, clock, terms)
            .with(new NumberBlock("491801557", 1, TariffClass.CLASS_0180_1));
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final LeaseDurchwahl leaseDurchwahl = new LeaseDurchwahl(
            new WeighRequest(
                    new AssessNumber(
                            new NumberCheck(),
                            DenialFixture.denying("4420999"),
                            RateDeckFixture.rates("44", "1.2", "447", "6.5", "870", "350", "49", "1")),
                    clock,
                    metrics),
            new GrantLease(terms),
            decisions.promises(),
            decisions,
            terms,
            clock);

    @Test
    void promisesANumberAndAnnouncesIt() {
        Lease lease = granted(SOMEBODY, LONDON);

        assertThat(lease.validUntil()).isEqualTo(MovableClock.NOON.plus(Duration.ofMinutes(10)));
        assertThat(events())
                .containsExactly(new DurchwahlLeased(
                        lease.id(), lease.durchwahl(), LONDON, lease.validUntil(), MovableClock.NOON));
    }

    @Test
    void writesNothingWhileHalfTheValidityIsLeft() {
        Lease first = granted(SOMEBODY, LONDON);
        clock.advance(Duration.ofMinutes(5));

        assertThat(granted(SOMEBODY, LONDON)).isEqualTo(first);
        assertThat(events()).hasSize(1);
    }

    @Test
    void promisesMoreOnceLessThanHalfIsLeft() {
        Lease first = granted(SOMEBODY, LONDON);
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        Lease second = granted(SOMEBODY, LONDON);

        assertThat(second.durchwahl()).isEqualTo(first.durchwahl());
        assertThat(second.validUntil()).isEqualTo(first.validUntil().plusSeconds(301));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(events())
                .last()
                .isEqualTo(new DurchwahlRenewed(
                        first.id(), first.durchwahl(), LONDON, second.validUntil(), clock.instant()));
    }

    @Test
    void promisesWholeSeconds() {
        clock.advance(Duration.ofMillis(999));

        assertThat(granted(SOMEBODY, LONDON).validUntil()).isEqualTo(MovableClock.NOON.plus(Duration.ofMinutes(10)));
    }

    @Test
    void remembersNoFinerTimesThanTheJournalKeeps() {
        clock.advance(Duration.ofNanos(1_999));

        assertThat(granted(SOMEBODY, LONDON).leasedAt()).isEqualTo(MovableClock.NOON.plusNanos(1_000));
        assertThat(ask(SOMEBODY, "4420123457")).isEqualTo(new TooMany(MovableClock.NOON.plusNanos(120_000_001_000L)));
    }

    @Test
    void givesEverybodyTheSameNumberForOneDestinationWithAValidityOfTheirOwn() {
        Lease first = granted(SOMEBODY, LONDON);
        clock.advance(Duration.ofMinutes(1));
        Lease second = granted(SOMEBODY_ELSE, LONDON);

        assertThat(second.durchwahl()).isEqualTo(first.durchwahl());
        assertThat(second.validUntil()).isEqualTo(first.validUntil().plusSeconds(60));
        assertThat(granted(SOMEBODY, LONDON)).isEqualTo(first);
    }

    @Test
    void leadsARestingNumberBackToItsOwnDestination() {
        Lease first = granted(SOMEBODY, LONDON);
        clock.advance(Duration.ofHours(5));

        assertThat(granted(SOMEBODY, LONDON).durchwahl()).isEqualTo(first.durchwahl());
    }

    @Test
    void refusesWhenNoNumberOfTheClassIsFree() {
        assertThat(ask(SOMEBODY, MOBILE)).isEqualTo(new Refused(Refusal.NO_NUMBER_FREE));
    }

    @Test
    void refusesWhatNoClassPaysFor() {
        assertThat(ask(SOMEBODY, "870776123456")).isEqualTo(new Refused(Refusal.TOO_EXPENSIVE));
        assertThat(ask(SOMEBODY, "33123456789")).isEqualTo(new Refused(Refusal.TOO_EXPENSIVE));
    }

    @Test
    void refusesWhatIsDeniedOrNoDestinationAtAll() {
        assertThat(ask(SOMEBODY, "442099912345")).isEqualTo(new Refused(Refusal.DENIED));
        assertThat(ask(SOMEBODY, "491801557990980")).isEqualTo(new Refused(Refusal.NO_DESTINATION));
        assertThat(metrics.counter("rufwerk.durchwahl.denials").count()).isEqualTo(1);
    }

    @Test
    void letsSomebodyWithoutKeyHaveOneDestinationInTwoMinutes() {
        granted(SOMEBODY, LONDON);

        assertThat(ask(SOMEBODY, "4420123457")).isEqualTo(new TooMany(MovableClock.NOON.plusSeconds(120)));
        clock.advance(Duration.ofMinutes(2));
        granted(SOMEBODY, "4420123457");
    }

    @Test
    void letsACustomerHaveAsManyAtATimeAsTheTermsSay() {
        granted(CUSTOMER, "4420123456");
        granted(CUSTOMER, "4420123457");

        assertThat(ask(CUSTOMER, "4420123458")).isEqualTo(new TooMany(MovableClock.NOON.plusSeconds(600)));
        clock.advance(Duration.ofMinutes(6));
        granted(CUSTOMER, "4420123457");
        clock.advance(Duration.ofMinutes(4));
        granted(CUSTOMER, "4420123458");
    }

    @Test
    void lendsNothingForATest() {
        var tester = new Customer(UUID.randomUUID(), true);

        assertThat(granted(tester, MOBILE).durchwahl()).isEqualTo("491803000000000");
        assertThat(events()).isEmpty();
    }

    @Test
    void lendsNothingThatCostsMoreThanTheCap() {
        assertThat(ask(SOMEBODY, LONDON, 3)).isEqualTo(new Refused(Refusal.TOO_EXPENSIVE));
        assertThat(ask(SOMEBODY, LONDON, 4)).isInstanceOf(Granted.class);
        assertThat(ask(SOMEBODY, LONDON, 3)).isEqualTo(new Refused(Refusal.TOO_EXPENSIVE));
    }

    @Test
    void tellsWhetherARequestIsWorthMakingWithoutLeasing() {
        assertThat(leaseDurchwahl.refusal(new LeaseRequest(SOMEBODY, LONDON, 4)))
                .isEmpty();
        assertThat(leaseDurchwahl.refusal(new LeaseRequest(SOMEBODY, LONDON, 3)))
                .contains(Refusal.TOO_EXPENSIVE);
        assertThat(events()).isEmpty();
    }

    private List<LeaseEvent> events() {
        return journal.lines().stream()
                .map(JournalLine::entry)
                .map(LeaseEvent::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private LeaseOutcome ask(Asker asker, String phone) {
        return ask(asker, phone, null);
    }

    private LeaseOutcome ask(Asker asker, String phone, @Nullable Integer mostCentsPerMinute) {
        return leaseDurchwahl
                .lease(new LeaseRequest(asker, phone, mostCentsPerMinute))
                .await()
                .indefinitely();
    }

    private Lease granted(Asker asker, String phone) {
        LeaseOutcome outcome = ask(asker, phone);
        assertThat(outcome).isInstanceOf(Granted.class);
        return ((Granted) outcome).lease();
    }
}
