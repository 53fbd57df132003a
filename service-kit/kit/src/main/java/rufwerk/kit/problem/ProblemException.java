package rufwerk.kit.problem;

/** Carries an expected problem to the HTTP layer. Its message is shown to the caller. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemType type;
    private final String detail;

    public ProblemException(ProblemType type, String detail) {
        // No stack trace: this is an answer, not a surprise.
        super(detail, null, false, false);
        this.type = type;
        this.detail = detail;
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return detail;
    }
}
