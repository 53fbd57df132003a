package rufwerk.durchwahl.lease.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code ?maxcent=4}: the most a minute may cost whoever dials, in whole euro cents from 1 to 99. durchwahl.app has no such
 * thing; clients that do not send it notice nothing.
 */
final class PriceCap {
    static final int LEAST = 1;
    static final int MOST = 99;

    private static final String PARAMETER = "maxcent";
    private static final Pattern CENTS = Pattern.compile("[1-9][0-9]?");

    private PriceCap() {}

    /** Whoever sends a cap relies on it, so one that cannot be understood must not be passed over. */
    static boolean isNonsense(HttpServerRequest request) {
        List<String> sent = sent(request);
        return sent.size() > 1
                || !sent.stream().allMatch(cents -> CENTS.matcher(cents).matches());
    }

    /** Null: whatever it costs. */
    static @Nullable Integer of(HttpServerRequest request) {
        List<String> sent = sent(request);
        return sent.isEmpty() ? null : Integer.valueOf(sent.getFirst());
    }

    private static List<String> sent(HttpServerRequest request) {
        return request.params().getAll(PARAMETER);
    }
}
