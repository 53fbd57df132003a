package rufwerk.numbers.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
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
    void lastUntilTheSameWallTimeAcrossTheChangeToSummerTime() {
        assertThat(PaymentInterval.MONTHLY.after(Instant.parse("2026-03-15T11:00:00Z")))
                .isEqualTo("2026-04-15T10:00:00Z");
    }

    @Test
    void endOnTheLastDayOfAShorterMonth() {
        assertThat(PaymentInterval.MONTHLY.after(Instant.parse("2027-01-31T11:00:00Z")))
                .isEqualTo("2027-02-28T11:00:00Z");
        assertThat(PaymentInterval.ANNUALLY.after(Instant.parse("2028-02-29T11:00:00Z")))
                .isEqualTo("2029-02-28T11:00:00Z");
    }
}
