package rufwerk.durchwahl.tariff;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What a call to all numbers with this prefix costs us.
 *
 * @param prefix 1 to 15 digits, international, without plus sign or leading zero
 * @param name for people, for example {@code United Kingdom mobile}
 * @param centsPerMinute euro cents, less than 10,000 and with at most four decimals
 */
public record Rate(String prefix, String name, BigDecimal centsPerMinute) {
    private static final Pattern PREFIX = Pattern.compile("[1-9][0-9]{0,14}");
    private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(10_000);
    private static final int MOST_DECIMALS = 4;
    private static final int LONGEST_NAME = 200;

    /** @throws IllegalArgumentException with a message for whoever wrote the rate */
    public Rate {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("prefix must have 1 to 15 digits and no leading 0");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("name must have 1 to 200 characters");
        }
        if (centsPerMinute.signum() < 0
                || centsPerMinute.compareTo(TOO_MUCH) >= 0
                || centsPerMinute.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("cents_per_minute must be from 0 to 9999.9999");
        }
    }
}
