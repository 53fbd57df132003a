package rufwerk.numbers.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a whole number looks like: digits, {@code *} for any digits or none, and {@code ?} for exactly one. */
public record NumberPattern(String glob) {
    private static final Pattern FORMAT = Pattern.compile("[0-9*?]{1,30}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");
    private static final Pattern STARS = Pattern.compile("\\*{2,}");
    private static final Pattern WILDCARDS = Pattern.compile("[*?]+");

    public NumberPattern {
        if (!FORMAT.matcher(glob).matches()) {
            throw new IllegalArgumentException("Not a pattern of numbers");
        }
        // Any digits twice is any digits, and costs more to look for.
        glob = STARS.matcher(glob).replaceAll("*");
    }

    /** The pattern in this text; a plus sign in front is forgiven. */
    public static Optional<NumberPattern> parse(String text) {
        String glob = withoutPlus(text);
        return FORMAT.matcher(glob).matches() ? Optional.of(new NumberPattern(glob)) : Optional.empty();
    }

    /** Of numbers that begin with these digits; a plus sign in front is forgiven. */
    public static Optional<NumberPattern> startingWith(String text) {
        return digits(withoutPlus(text)).map(digits -> new NumberPattern(digits + "*"));
    }

    public static Optional<NumberPattern> containing(String text) {
        return digits(text).map(digits -> new NumberPattern("*" + digits + "*"));
    }

    public static Optional<NumberPattern> endingWith(String text) {
        return digits(text).map(digits -> new NumberPattern("*" + digits));
    }

    /** The digits that every match begins with; empty when that can be any. */
    public String head() {
        return WILDCARDS.split(glob, 2)[0];
    }

    /**
     * How few numbers look like this, by the longest run of digits behind the head: each digit more is a tenth. The end
     * of a number is at one place, so digits there tell as much as one digit more elsewhere.
     */
    public int rarity() {
        String[] runs = WILDCARDS.split(glob);
        boolean endsWithDigits = Character.isDigit(glob.charAt(glob.length() - 1));
        int longest = Arrays.stream(runs).skip(1).mapToInt(String::length).max().orElse(0);
        return endsWithDigits && runs.length > 1 ? Math.max(longest, runs[runs.length - 1].length() + 1) : longest;
    }

    private static Optional<String> digits(String text) {
        return DIGITS.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static String withoutPlus(String text) {
        return text.startsWith("+") ? text.substring(1) : text;
    }
}
