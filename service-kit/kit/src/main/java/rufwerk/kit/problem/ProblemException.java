package rufwerk.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.problem.Problem.FieldError;

/** Carries an expected problem to the HTTP layer. All of it is shown to the caller. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemType type;
    private final String detail;
    private final transient List<FieldError> errors;
    private final @Nullable Long retryAfterSeconds;

    ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), null);
    }

    private ProblemException(
            ProblemType type, String detail, List<FieldError> errors, @Nullable Long retryAfterSeconds) {
        // No stack trace: this is an answer, not a surprise.
        super(detail, null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The same problem, naming the fields at fault. */
    public ProblemException at(List<FieldError> fields) {
        return new ProblemException(type, detail, fields, retryAfterSeconds);
    }

    /** The same problem, saying when another try makes sense. */
    public ProblemException retryAfter(long seconds) {
        return new ProblemException(type, detail, errors, seconds);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return detail;
    }

    List<FieldError> errors() {
        return errors;
    }

    @Nullable
    Long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
