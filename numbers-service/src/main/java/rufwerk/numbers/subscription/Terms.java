package rufwerk.numbers.subscription;

import java.math.BigDecimal;
import java.math.RoundingMode;
import rufwerk.numbers.inventory.Fees;

/**
 * What was agreed, in EUR. Later changes of a direction's fees do not touch it.
 *
 * @param basicCharge for one interval
 */
public record Terms(PaymentInterval interval, BigDecimal setupFee, BigDecimal basicCharge) {
    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

    public Terms {
        setupFee = Fees.plain(setupFee);
        basicCharge = Fees.plain(basicCharge);
    }

    public static Terms of(Fees fees, PaymentInterval interval) {
        return switch (interval) {
            case MONTHLY -> new Terms(interval, fees.setup(), fees.monthly());
            case ANNUALLY -> new Terms(interval, fees.annualSetup(), fees.annual());
        };
    }

    /** The share of one month, in whole cents. */
    public BigDecimal perMonth() {
        return switch (interval) {
            case MONTHLY -> basicCharge;
            case ANNUALLY -> Fees.plain(basicCharge.divide(MONTHS_OF_A_YEAR, 2, RoundingMode.HALF_UP));
        };
    }
}
