package rufwerk.durchwahl.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.durchwahl.MovableClock.NOON;
import static rufwerk.durchwahl.tariff.TariffClass.CLASS_0180_1;
import static rufwerk.durchwahl.tariff.TariffClass.CLASS_0180_3;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.lease.Asker.Anonymous;
import rufwerk.durchwahl.lease.Asker.Customer;

/** What both stores promise. They begin with the numbers 4918010001, 4918010002 and 4918030001, and with TestTerms. */
public interface LeasesConformance {
    Destination LONDON = new Destination("4420123456");
    Destination PARIS = new Destination("33123456789");
    Destination ROME = new Destination("390612345678");
    Asker SOMEBODY = new Anonymous("192.0.2.1");
    Asker CUSTOMER = new Customer(UUID.randomUUID(), false);
    Instant END = NOON.plus(Duration.ofMinutes(10));
    Instant RESTED = NOON.minus(Duration.ofMinutes(30));

    Leases leases();

    AskLimits limits();

    <T> @Nullable T inTransaction(Supplier<Uni<T>> work);

    @Test
    default void findsTheLatestPromise() {
        Lease first = add(SOMEBODY, LONDON, END);
        Lease second = add(SOMEBODY, LONDON, END.plusSeconds(1));

        assertThat(second).isNotEqualTo(first);
        assertThat(inTransaction(() -> leases().find(SOMEBODY, LONDON))).isEqualTo(second);
        assertThat(inTransaction(() -> leases().find(SOMEBODY, PARIS))).isNull();
        assertThat(inTransaction(() -> leases().find(CUSTOMER, LONDON))).isNull();
    }

    @Test
    default void claimsEachNumberOnce() {
        PoolNumber one = claim(LONDON, END);
        PoolNumber other = claim(PARIS, END);

        assertThat(one).isNotNull();
        assertThat(other).isNotNull().isNotEqualTo(one);
        assertThat(claim(ROME, END)).isNull();
    }

    @Test
    default void claimsTheLongestRestedFirst() {
        PoolNumber rested = claim(LONDON, RESTED.minusSeconds(1));
        claim(PARIS, RESTED);

        assertThat(claim(ROME, END)).extracting(PoolNumber::digits).isEqualTo(rested == null ? "" : rested.digits());
    }

    @Test
    default void claimsNothingThatStillRests() {
        claim(LONDON, RESTED.plusSeconds(1));
        claim(PARIS, RESTED.plusSeconds(1));

        assertThat(claim(ROME, END)).isNull();
    }

    @Test
    default void knowsTheNumberThatLeadsToADestination() {
        PoolNumber claimed = claim(LONDON, END);

        assertThat(inTransaction(() -> leases().numberFor(LONDON, CLASS_0180_1, NOON)))
                .isEqualTo(claimed);
        assertThat(inTransaction(() -> leases().numberFor(PARIS, CLASS_0180_1, NOON)))
                .isNull();
    }

    @Test
    default void knowsANumberOfAnotherClassOnlyWhileItLeadsThere() {
        PoolNumber claimed = claim(LONDON, END);

        assertThat(inTransaction(() -> leases().numberFor(LONDON, CLASS_0180_3, END.minusSeconds(1))))
                .isEqualTo(claimed);
        assertThat(inTransaction(() -> leases().numberFor(LONDON, CLASS_0180_3, END)))
                .isNull();
        assertThat(inTransaction(() -> leases().numberFor(LONDON, CLASS_0180_1, END)))
                .isEqualTo(claimed);
    }

    @Test
    default void neverShortensAValidity() {
        PoolNumber claimed = claim(LONDON, END);
        assertThat(claimed).isNotNull();

        inTransaction(() -> leases().extend(claimed, END.plusSeconds(9)));
        inTransaction(() -> leases().extend(claimed, END));

        assertThat(inTransaction(() -> leases().numberFor(LONDON, CLASS_0180_1, NOON)))
                .isEqualTo(new PoolNumber(claimed.digits(), END.plusSeconds(9)));
    }

    @Test
    default void forgetsWhatEnded() {
        add(SOMEBODY, LONDON, END);
        add(SOMEBODY, PARIS, END.plusSeconds(1));

        assertThat(inTransaction(() -> leases().forgetEndedBefore(END.plusSeconds(1))))
                .isEqualTo(1);
        assertThat(inTransaction(() -> leases().find(SOMEBODY, LONDON))).isNull();
        assertThat(inTransaction(() -> leases().find(SOMEBODY, PARIS))).isNotNull();
    }

    @Test
    default void limitsANetworkToOneDestinationInTwoMinutes() {
        assertThat(closedUntil(SOMEBODY, LONDON, NOON)).isNull();
        assertThat(closedUntil(SOMEBODY, PARIS, NOON.plusSeconds(119))).isEqualTo(NOON.plusSeconds(120));
        assertThat(closedUntil(new Anonymous("192.0.2.9"), PARIS, NOON)).isNull();
        assertThat(closedUntil(SOMEBODY, LONDON, NOON.plusSeconds(60))).isNull();
        assertThat(closedUntil(SOMEBODY, PARIS, NOON.plusSeconds(120))).isEqualTo(NOON.plusSeconds(180));
        assertThat(closedUntil(SOMEBODY, PARIS, NOON.plusSeconds(180))).isNull();
    }

    @Test
    default void limitsACustomerToTwoOtherDestinationsAtATime() {
        add(CUSTOMER, LONDON, END);
        assertThat(closedUntil(CUSTOMER, PARIS, NOON)).isNull();

        add(CUSTOMER, PARIS, END.plusSeconds(1));
        assertThat(closedUntil(CUSTOMER, ROME, NOON)).isEqualTo(END);
        assertThat(closedUntil(CUSTOMER, PARIS, NOON)).isNull();
        assertThat(closedUntil(CUSTOMER, ROME, END)).isNull();
    }

    @Test
    default void forgetsWhatLimitsNobody() {
        closedUntil(SOMEBODY, LONDON, NOON);

        assertThat(inTransaction(() -> limits().forgetAskedBefore(NOON))).isZero();
        assertThat(inTransaction(() -> limits().forgetAskedBefore(NOON.plusSeconds(1))))
                .isEqualTo(1);
    }

    private @Nullable PoolNumber claim(Destination destination, Instant validUntil) {
        return inTransaction(() -> leases().claim(destination, CLASS_0180_1, RESTED, validUntil));
    }

    private Lease add(Asker asker, Destination destination, Instant validUntil) {
        var lease = new Lease(UUID.randomUUID(), "4918010001", destination, validUntil);
        inTransaction(() -> leases().add(asker, lease, DurchwahlLeased.of(lease, NOON)));
        return lease;
    }

    private @Nullable Instant closedUntil(Asker asker, Destination destination, Instant now) {
        return inTransaction(() -> limits().closedUntil(asker, destination, now));
    }
}
