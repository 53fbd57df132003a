package rufwerk.durchwahl.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What a call to all numbers with this prefix costs us from some time on, until a later rate for the same prefix.
 *
 * @param prefix 1 to 15 digits, international, without plus sign or leading zero
 * @param name for people, for example {@code United Kingdom mobile}
 * @param centsPerMinute euro cents, less than 10,000; always with four decimals
 * @param validFrom whole seconds; {@link #ALWAYS} for a rate that has no beginning
 */
public record Rate(String prefix, String name, BigDecimal centsPerMinute, Instant validFrom) {
    public static final Instant ALWAYS = Instant.EPOCH;

    /** Of {@link #centsPerMinute}. */
    public static final int DECIMALS = 4;

    private static final Pattern PREFIX = Pattern.compile("[1-9][0-9]{0,14}");
    private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(10_000);
    private static final int LONGEST_NAME = 200;
    private static final Instant TOO_LATE = Instant.parse("2200-01-01T00:00:00Z");

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
                || centsPerMinute.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("cents_per_minute must be from 0 to 9999.9999");
        }
        if (validFrom.isBefore(ALWAYS) || !validFrom.isBefore(TOO_LATE) || validFrom.getNano() != 0) {
            throw new IllegalArgumentException("valid_from must be a whole second from 1970 to 2199");
        }
        centsPerMinute = centsPerMinute.setScale(DECIMALS);
    }
}
