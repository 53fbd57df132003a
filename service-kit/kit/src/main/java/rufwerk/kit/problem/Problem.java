package rufwerk.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An error as the caller sees it: {@code application/problem+json} of RFC 9457, with a stable {@code code}.
 *
 * @param errors the refused fields, when the input was at fault
 * @param reference finds the log line of an unexpected failure
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RegisterForReflection
public record Problem(
        String code,
        String title,
        int status,
        @Nullable String detail,
        List<FieldError> errors,
        @Nullable UUID reference) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One refused field: where it is in the request, and what is wrong with it. */
    @RegisterForReflection
    public record FieldError(String field, String reason) {}

    public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(type.name(), type.kind().title(), type.kind().status(), detail, errors, null);
    }

    static Problem ofStatus(int status, String reason) {
        return new Problem("HTTP_" + status, reason, status, null, List.of(), null);
    }

    static Problem invalid(List<FieldError> errors) {
        return new Problem("INVALID_REQUEST", "The request has invalid fields", 400, null, errors, null);
    }

    static Problem unavailable(int retryAfterSeconds) {
        return new Problem(
                "TEMPORARILY_UNAVAILABLE",
                "The service cannot answer now",
                503,
                "Try again in " + retryAfterSeconds + " seconds",
                List.of(),
                null);
    }

    static Problem unexpected(UUID reference) {
        return new Problem("UNEXPECTED", "Something went wrong on our side", 500, null, List.of(), reference);
    }
}
