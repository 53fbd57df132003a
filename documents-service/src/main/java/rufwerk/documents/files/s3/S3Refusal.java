package rufwerk.documents.files.s3;

import java.util.Set;

/** The server said no. It says why in a code, unless the request was a HEAD. */
final class S3Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;
    private static final Set<Integer> MAY_PASS = Set.of(408, 429);
    private static final Set<String> CODES_THAT_MAY_PASS = Set.of("InternalError", "SlowDown", "RequestTimeout");

    private final int status;
    private final String code;

    S3Refusal(int status, String code) {
        super(code.isEmpty() ? "it answers " + status : "it answers " + status + " " + code);
        this.status = status;
        this.code = code;
    }

    /** The object is not there; a bucket that is not there is another thing. */
    boolean isMissing() {
        return status == NOT_FOUND && !code.equals("NoSuchBucket");
    }

    boolean isChanged() {
        return status == PRECONDITION_FAILED;
    }

    /** The same may succeed in a moment. */
    boolean mayPass() {
        return status >= 500 || MAY_PASS.contains(status) || CODES_THAT_MAY_PASS.contains(code);
    }
}
