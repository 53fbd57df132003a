package rufwerk.durchwahl.routing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a switch calls a call, for example a SIP {@code Call-ID}: 1 to 255 visible ASCII characters. */
public record CallId(String text) {
    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,255}");

    public CallId {
        if (!VISIBLE.matcher(text).matches()) {
            throw new IllegalArgumentException("A call id has 1 to 255 visible ASCII characters");
        }
    }

    /** Empty without an id, and for what could do harm in a log line. */
    public static Optional<CallId> of(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(given -> VISIBLE.matcher(given).matches())
                .map(CallId::new);
    }
}
