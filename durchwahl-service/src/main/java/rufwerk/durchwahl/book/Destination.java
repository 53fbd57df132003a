package rufwerk.durchwahl.book;

import org.jspecify.annotations.Nullable;

/** The number somebody wants to reach: E.164 digits without plus sign. Two spellings of one number are equal. */
public record Destination(String digits) {
    private static final int MOST_DIGITS = 15;
    private static final int SHOWN_DIGITS = 6;

    public Destination {
        if (!isOne(digits)) {
            throw new IllegalArgumentException("A destination has 2 to 15 digits and no leading 0");
        }
    }

    /** Whether it is written as a destination is. By hand, as this runs for each line of the journal. */
    public static boolean isOne(String text) {
        if (text.length() < 2 || text.length() > MOST_DIGITS || text.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Destination destination && digits.equals(destination.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    /** Never the whole number, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return digits.substring(0, Math.min(SHOWN_DIGITS, digits.length())) + "…";
    }
}
