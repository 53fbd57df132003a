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
    /** All fees are in this one. */
    public static final String CURRENCY = "EUR";

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
        return charge(1);
    }

    /** What so many months cost: whole intervals cost exactly what was agreed, parts of one are whole cents. */
    public BigDecimal charge(int months) {
        int intervals = months / interval.months();
        int rest = months % interval.months();
        return rest == 0
                ? Fees.plain(basicCharge.multiply(BigDecimal.valueOf(intervals)))
                : Fees.plain(basicCharge
                        .multiply(BigDecimal.valueOf(months))
                        .divide(BigDecimal.valueOf(interval.months()), 2, RoundingMode.HALF_UP));
    }
}
