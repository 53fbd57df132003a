package rufwerk.numbers.offer;

import java.util.Optional;
import java.util.regex.Pattern;

/** Digits that stand next to each other anywhere in a number: at most 15, and none for any number. */
public record NumberMask(String digits) {
    private static final Pattern FORMAT = Pattern.compile("[0-9]{0,15}");

    public static final NumberMask ANY = new NumberMask("");

    public NumberMask {
        if (!FORMAT.matcher(digits).matches()) {
            throw new IllegalArgumentException("Not a mask");
        }
    }

    /** A plus sign in front is forgiven. */
    public static Optional<NumberMask> parse(String text) {
        String digits = text.strip();
        digits = digits.startsWith("+") ? digits.substring(1) : digits;
        return FORMAT.matcher(digits).matches() ? Optional.of(new NumberMask(digits)) : Optional.empty();
    }
}
