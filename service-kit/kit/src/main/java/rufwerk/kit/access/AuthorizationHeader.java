package rufwerk.kit.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows the scheme in an {@code Authorization} header. */
public final class AuthorizationHeader {
    public static final String BEARER = "Bearer";
    public static final String BASIC = "Basic";

    private AuthorizationHeader() {}

    /** Empty without a header, or when it has another scheme; the case of the scheme does not count. */
    public static Optional<String> credentials(@Nullable String header, String scheme) {
        String start = scheme + " ";
        return Optional.ofNullable(header)
                .filter(value -> value.regionMatches(true, 0, start, 0, start.length()))
                .map(value -> value.substring(start.length()));
    }
}
