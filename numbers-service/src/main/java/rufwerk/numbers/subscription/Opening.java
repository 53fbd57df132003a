package rufwerk.numbers.subscription;

import java.math.BigDecimal;
import rufwerk.numbers.inventory.Fees;

/**
 * How a reserved number begins once it may.
 *
 * @param months paid first
 * @param charge for them in EUR, at the fees of the day it was ordered
 */
public record Opening(int months, BigDecimal charge) {
    public Opening {
        charge = Fees.plain(charge);
    }
}
