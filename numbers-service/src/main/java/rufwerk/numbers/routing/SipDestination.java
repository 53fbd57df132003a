package rufwerk.numbers.routing;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import rufwerk.kit.switching.Destination;
import rufwerk.kit.switching.Destination.SipAddress;
import rufwerk.kit.switching.Destination.Subscriber;
import rufwerk.numbers.settings.SipTarget;

/** A customer's SIP target as switches are told it. */
final class SipDestination {
    /** To some switch each of them means something, such as a second destination after {@code &}. */
    private static final Pattern TO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9._+%-]");

    private SipDestination() {}

    /** Escaping leaves a SIP address the same one (RFC 3261 §19.1.4). */
    static Destination of(SipTarget target) {
        int at = target.text().indexOf('@');
        return at < 0
                ? new Subscriber(target.text())
                : new SipAddress(
                        escaped(target.text().substring(0, at)), target.text().substring(at + 1));
    }

    private static String escaped(String user) {
        return TO_ESCAPE
                .matcher(user)
                .replaceAll(found -> "%" + hex(found.group().charAt(0)));
    }

    private static String hex(char ascii) {
        return HexFormat.of().toHexDigits((byte) ascii).toUpperCase(Locale.ROOT);
    }
}
