package rufwerk.kit.problem;

/** A kind of error with a stable code; each service keeps its own in one enum, whose constant names are the codes. */
public interface ProblemType {

    /** The code callers may rely on, for example {@code ORDER_UNKNOWN}. */
    String name();

    Kind kind();

    /**
     * What all problems of a type have in common.
     *
     * @param status of HTTP
     * @param title one sentence that is true for every problem of this type
     */
    record Kind(int status, String title) {}

    /** A problem of this type; {@code detail} is shown to the caller, so it must be written for callers. */
    default ProblemException because(String detail) {
        return new ProblemException(this, detail);
    }
}
