package rufwerk.kit.switching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was dialled, as switches pass it on: with the visual separators of RFC 3966 or spaces, alone or in a {@code tel:}
 * or {@code sip:} URI ({@code wire/switches.md} §5).
 */
public final class DialledNumber {
    /** What follows the number in a URI says nothing about it, but is kept to what a URI may contain. */
    private static final Pattern URI = Pattern.compile(
            "(?:sips?|tel):([^@;?:]*)(?:[@;?:][\\w@;?:.=+%&,*!~\\[\\]()-]*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATORS = Pattern.compile("[ ().-]");
    private static final int LONGEST_URI = 256;
    private static final int LONGEST_SPELLING = 40;

    private DialledNumber() {}

    /** Without separators and URI; empty for what is too long to be a number. Anything else may be left in it. */
    public static String plain(String dialled) {
        // Most switches pass digits alone on, and they ask for each call.
        if (isDigits(dialled) && dialled.length() <= LONGEST_SPELLING) {
            return dialled;
        }
        String number = numberIn(dialled);
        return number.length() > LONGEST_SPELLING
                ? ""
                : SEPARATORS.matcher(number).replaceAll("");
    }

    private static String numberIn(String dialled) {
        if (dialled.length() > LONGEST_URI) {
            return dialled;
        }
        Matcher uri = URI.matcher(dialled);
        return uri.matches() ? uri.group(1).replaceFirst("^%2[Bb]", "+") : dialled;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
