package rufwerk.durchwahl.routing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dialled 0180 number in one spelling: {@code 491801557990980}.
 *
 * <p>Switches pass on what was dialled, so {@code +49…}, {@code 0049…}, {@code 0180…}, {@code 49…} and {@code +49 (0) 180…} are
 * all understood, with the visual separators of RFC 3966 or spaces in between, alone or in a {@code tel:} or {@code sip:}
 * URI ({@code wire/switches.md} §5).
 */
public record CalledNumber(String digits) {
    /** What follows the number in a URI says nothing about it, but is kept to what a URI may contain. */
    private static final Pattern URI = Pattern.compile(
            "(?:sips?|tel):([^@;?:]*)(?:[@;?:][\\w@;?:.=+%&,*!~\\[\\]()-]*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATORS = Pattern.compile("[ ().-]");
    private static final Pattern BEFORE_SUBSCRIBER = Pattern.compile("^(?:(?:\\+|00)?490?|0)(?=180)");
    private static final Pattern DURCHWAHL = Pattern.compile("49180[0-9]{1,10}");
    private static final int LONGEST_URI = 256;
    private static final int LONGEST_SPELLING = 40;

    public CalledNumber {
        if (!DURCHWAHL.matcher(digits).matches()) {
            throw new IllegalArgumentException("No 0180 number in international form");
        }
    }

    /** Empty for everything that cannot be a 0180 number. */
    public static Optional<CalledNumber> spelled(String dialled) {
        String number = numberIn(dialled);
        if (number.length() > LONGEST_SPELLING) {
            return Optional.empty();
        }
        String plain = SEPARATORS.matcher(number).replaceAll("");
        String international = BEFORE_SUBSCRIBER.matcher(plain).replaceFirst("49");
        return DURCHWAHL.matcher(international).matches()
                ? Optional.of(new CalledNumber(international))
                : Optional.empty();
    }

    private static String numberIn(String dialled) {
        if (dialled.length() > LONGEST_URI) {
            return dialled;
        }
        Matcher uri = URI.matcher(dialled);
        return uri.matches() ? uri.group(1).replaceFirst("^%2[Bb]", "+") : dialled;
    }
}
