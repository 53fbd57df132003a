package rufwerk.orders.tenios.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a TENIOS request with an error of that dialect. */
class TeniosProblem extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    private final int status;
    private final transient TeniosError error;
    private final @Nullable Long retryAfterSeconds;

    private TeniosProblem(int status, String code, String message, @Nullable List<String> fields) {
        this(status, code, message, fields, null);
    }

    private TeniosProblem(
            int status, String code, String message, @Nullable List<String> fields, @Nullable Long retryAfterSeconds) {
        super(message, null, false, false);
        this.status = status;
        this.error = new TeniosError(code, message, fields);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static TeniosProblem noJson() {
        return new TeniosProblem(BAD_REQUEST, "INVALID_JSON", "The body is no JSON object.", null);
    }

    static TeniosProblem missing(List<String> fields) {
        return new TeniosProblem(
                BAD_REQUEST, "INVALID_JSON", "Missing parameters: " + String.join(", ", fields) + ".", fields);
    }

    static TeniosProblem invalid(String field, String why) {
        return new TeniosProblem(
                BAD_REQUEST, "INVALID_FIELD", "Invalid '" + field + "' input parameter. " + why, List.of(field));
    }

    static TeniosProblem accessDenied(String why) {
        return new TeniosProblem(FORBIDDEN, "ACCESS_DENIED", why, null);
    }

    static TeniosProblem tooManyRequests(long retryAfterSeconds) {
        return new TeniosProblem(
                TOO_MANY_REQUESTS,
                "TOO_MANY_REQUESTS",
                "Try again in " + retryAfterSeconds + " seconds.",
                null,
                retryAfterSeconds);
    }

    int status() {
        return status;
    }

    @Nullable
    Long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    TeniosError error() {
        return error;
    }
}
