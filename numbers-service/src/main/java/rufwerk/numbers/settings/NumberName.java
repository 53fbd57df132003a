package rufwerk.numbers.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/** What an account calls its number: at most 100 characters on one line; "" when it calls it nothing. */
public record NumberName(String text) {
    private static final int LONGEST = 100;
    private static final Pattern FORMAT = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}]*");

    public static final NumberName NONE = new NumberName("");

    public NumberName {
        if (!isName(text)) {
            throw new IllegalArgumentException("Not a name for a number");
        }
    }

    /** Without the spaces around it. */
    public static Optional<NumberName> parse(String text) {
        String name = text.strip();
        return isName(name) ? Optional.of(new NumberName(name)) : Optional.empty();
    }

    private static boolean isName(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                && FORMAT.matcher(text).matches();
    }
}
