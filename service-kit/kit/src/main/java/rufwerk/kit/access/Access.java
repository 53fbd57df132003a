package rufwerk.kit.access;

import java.util.Set;

/** What a request does to what belongs to an account. */
public enum Access {
    READ,
    WRITE;

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    /** What a method of HTTP does, as long as a dialect does not use it against its meaning. */
    public static Access of(String httpMethod) {
        return SAFE_METHODS.contains(httpMethod) ? READ : WRITE;
    }
}
