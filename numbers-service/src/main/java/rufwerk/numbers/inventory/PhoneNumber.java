package rufwerk.numbers.inventory;

import java.util.Optional;
import java.util.regex.Pattern;

/** A number in E.164: 7 to 15 digits, country calling code first, no plus sign. */
public record PhoneNumber(String digits) implements Comparable<PhoneNumber> {
    private static final Pattern FORMAT = Pattern.compile("[1-9][0-9]{6,14}");
    private static final int SHOWN_DIGITS = 6;

    public PhoneNumber {
        if (!FORMAT.matcher(digits).matches()) {
            throw new IllegalArgumentException("Not a number in E.164");
        }
    }

    /** The number in this text, with or without the plus sign; nothing else is forgiven. */
    public static Optional<PhoneNumber> parse(String text) {
        String digits = text.startsWith("+") ? text.substring(1) : text;
        return FORMAT.matcher(digits).matches() ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    public String withPlus() {
        return "+" + digits;
    }

    @Override
    public int compareTo(PhoneNumber other) {
        return digits.compareTo(other.digits);
    }

    /** Only the beginning, so that no whole number slips into a log. */
    @Override
    public String toString() {
        return digits.substring(0, SHOWN_DIGITS) + "…";
    }
}
