package rufwerk.numbers.inventory;

import java.math.BigDecimal;

/**
 * What a number costs, in EUR. Equal whatever the scale: 1.9 and 1.90 are the same fee.
 *
 * @param annual for a whole year paid at once
 * @param setup once, when months are paid
 * @param annualSetup once, when years are paid
 * @param perMinute of a received call
 * @param perSms received
 */
public record Fees(
        BigDecimal monthly,
        BigDecimal annual,
        BigDecimal setup,
        BigDecimal annualSetup,
        BigDecimal perMinute,
        BigDecimal perSms) {

    public Fees {
        monthly = plain(monthly);
        annual = plain(annual);
        setup = plain(setup);
        annualSetup = plain(annualSetup);
        perMinute = plain(perMinute);
        perSms = plain(perSms);
    }

    /** The same setup whatever the interval, and nothing for what is received. */
    public Fees(BigDecimal monthly, BigDecimal annual, BigDecimal setup) {
        this(monthly, annual, setup, setup, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Without trailing zeros and never with an exponent: 1.90 is 1.9, and 100 stays 100. */
    public static BigDecimal plain(BigDecimal fee) {
        if (fee.signum() < 0) {
            throw new IllegalArgumentException("A fee is never negative");
        }
        BigDecimal stripped = fee.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
