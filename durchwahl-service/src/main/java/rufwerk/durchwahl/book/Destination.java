package rufwerk.durchwahl.book;

import java.util.regex.Pattern;

/** The number somebody wants to reach: E.164 digits without plus sign. Two spellings of one number are equal. */
public record Destination(String digits) {
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{1,14}");
    private static final int SHOWN_DIGITS = 6;

    public Destination {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("A destination has 2 to 15 digits and no leading 0");
        }
    }

    /** Never the whole number, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return digits.substring(0, Math.min(SHOWN_DIGITS, digits.length())) + "…";
    }
}
