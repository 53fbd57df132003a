package rufwerk.numbers.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where calls to a number go: the SIP login of an account ({@code 00001}) or a SIP URI without its scheme. */
public record SipTarget(String text) {
    private static final int LONGEST = 255;
    private static final String USER = "[\\p{Alnum}._~!$&'*+=%-]{1,64}";
    private static final String HOST = "[\\p{Alnum}](?:[\\p{Alnum}.-]*[\\p{Alnum}])?(?::[0-9]{1,5})?";
    private static final Pattern FORMAT = Pattern.compile("[\\p{Alnum}_-]{1,32}|" + USER + "@" + HOST);

    public SipTarget {
        if (!isTarget(text)) {
            throw new IllegalArgumentException("Neither a SIP login nor a SIP URI");
        }
    }

    /** {@code sip:} in front is forgiven. */
    public static Optional<SipTarget> parse(String text) {
        String stripped = text.strip();
        String target = stripped.regionMatches(true, 0, "sip:", 0, 4) ? stripped.substring(4) : stripped;
        return isTarget(target) ? Optional.of(new SipTarget(target)) : Optional.empty();
    }

    private static boolean isTarget(String text) {
        return text.length() <= LONGEST && FORMAT.matcher(text).matches();
    }
}
