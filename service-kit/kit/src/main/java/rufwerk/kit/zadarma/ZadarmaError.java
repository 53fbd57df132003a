package rufwerk.kit.zadarma;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.problem.Problem;

/** Every error of this dialect. Registered by hand, as no resource method names it. */
@RegisterForReflection
record ZadarmaError(String status, String message) {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    static ZadarmaError saying(String message) {
        return new ZadarmaError("error", message);
    }

    /** What our own APIs would have said, in this dialect. */
    static ZadarmaError of(Problem problem) {
        @Nullable String detail = problem.detail();
        if (detail != null) {
            return saying(detail);
        }
        return saying(
                switch (problem.status()) {
                    case BAD_REQUEST -> ZadarmaProblem.WRONG_PARAMETERS.kind().title();
                    case NOT_FOUND -> ZadarmaProblem.METHOD_UNKNOWN.kind().title();
                    default -> problem.title();
                });
    }
}
