package rufwerk.numbers.search;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a number may cost at most, in EUR; null: any price.
 *
 * @param setup once, when months are paid
 */
public record PriceLimits(
        @Nullable BigDecimal monthly,
        @Nullable BigDecimal annual,
        @Nullable BigDecimal setup) {
    public static final PriceLimits NONE = new PriceLimits(null, null, null);
}
