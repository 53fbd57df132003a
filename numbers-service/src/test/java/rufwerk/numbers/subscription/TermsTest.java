package rufwerk.numbers.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.Fees;

class TermsTest {
    private static final Fees FEES =
            new Fees(new BigDecimal("29.90"), new BigDecimal("238.80"), new BigDecimal("19.90"));

    @Test
    void chargeWhatTheIntervalCosts() {
        assertThat(Terms.of(FEES, PaymentInterval.MONTHLY).basicCharge()).isEqualByComparingTo("29.9");
        assertThat(Terms.of(FEES, PaymentInterval.ANNUALLY).basicCharge()).isEqualByComparingTo("238.8");
    }

    @Test
    void knowTheShareOfAMonth() {
        assertThat(Terms.of(FEES, PaymentInterval.MONTHLY).perMonth()).isEqualByComparingTo("29.9");
        assertThat(Terms.of(FEES, PaymentInterval.ANNUALLY).perMonth()).isEqualByComparingTo("19.9");
    }

    @Test
    void chargeWholeIntervalsExactlyAndPartsInWholeCents() {
        var odd = new Fees(new BigDecimal("1.9"), new BigDecimal("19.99"), BigDecimal.ZERO);

        assertThat(Terms.of(odd, PaymentInterval.MONTHLY).charge(7)).isEqualByComparingTo("13.3");
        assertThat(Terms.of(odd, PaymentInterval.ANNUALLY).charge(24)).isEqualByComparingTo("39.98");
        assertThat(Terms.of(odd, PaymentInterval.ANNUALLY).charge(1)).isEqualByComparingTo("1.67");
        assertThat(Terms.of(odd, PaymentInterval.ANNUALLY).charge(18)).isEqualByComparingTo("29.99");
    }

    @Test
    void chargeTheFirstMonthsAsSuchUnlessTheyAreAnInterval() {
        assertThat(new Plan(PaymentInterval.ANNUALLY, 12, true, 0).firstCharge(FEES))
                .isEqualByComparingTo("238.8");
        assertThat(new Plan(PaymentInterval.ANNUALLY, 3, true, 0).firstCharge(FEES))
                .isEqualByComparingTo("89.7");
        assertThat(new Plan(PaymentInterval.MONTHLY, 3, true, 0).firstCharge(FEES))
                .isEqualByComparingTo("89.7");
    }
}
