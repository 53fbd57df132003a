package rufwerk.durchwahl.routing;

import java.util.Optional;
import java.util.regex.Pattern;

/** A dialled 0180 number in one spelling: {@code 491801557990980}. */
public record CalledNumber(String digits) {
    private static final Pattern BEFORE_SUBSCRIBER = Pattern.compile("^(?:(?:\\+|00)?490?|0)(?=180)");
    private static final Pattern DURCHWAHL = Pattern.compile("49180[0-9]{1,10}");

    public CalledNumber {
        if (!DURCHWAHL.matcher(digits).matches()) {
            throw new IllegalArgumentException("No 0180 number in international form");
        }
    }

    /**
     * Understands {@code +49…}, {@code 0049…}, {@code 0180…}, {@code 49…} and {@code +490180…}; empty for everything that
     * cannot be a 0180 number.
     */
    static Optional<CalledNumber> of(String plain) {
        String international = plain.startsWith("49180")
                ? plain
                : BEFORE_SUBSCRIBER.matcher(plain).replaceFirst("49");
        return DURCHWAHL.matcher(international).matches()
                ? Optional.of(new CalledNumber(international))
                : Optional.empty();
    }
}
