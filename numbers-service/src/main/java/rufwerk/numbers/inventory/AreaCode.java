package rufwerk.numbers.inventory;

import java.util.Optional;
import java.util.regex.Pattern;

/** What follows the country calling code, without the national trunk prefix: {@code 221} for Cologne. */
public record AreaCode(String digits) {
    private static final Pattern FORMAT = Pattern.compile("[0-9]{1,10}");

    public AreaCode {
        if (!FORMAT.matcher(digits).matches()) {
            throw new IllegalArgumentException("Not an area code");
        }
    }

    public static Optional<AreaCode> parse(String text) {
        return FORMAT.matcher(text).matches() ? Optional.of(new AreaCode(text)) : Optional.empty();
    }
}
