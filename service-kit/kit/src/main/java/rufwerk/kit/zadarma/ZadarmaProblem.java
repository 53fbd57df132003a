package rufwerk.kit.zadarma;

import rufwerk.kit.problem.ProblemException;
import rufwerk.kit.problem.ProblemType;

/** Errors of Zadarma's API; the titles are its messages ({@code wire/zadarma.md} §2). */
public enum ZadarmaProblem implements ProblemType {
    WRONG_PARAMETERS(400, "Wrong parameters!"),
    NOT_AUTHORIZED(401, "Not authorized"),
    NETWORK_NOT_ALLOWED(403, "This key may not be used from your address"),
    SCOPE_TOO_NARROW(403, "This key has no right to do this"),
    METHOD_UNKNOWN(404, "Unknown method"),
    NUMBER_UNKNOWN(404, "Check phone's number"),
    RATE_LIMIT_EXCEEDED(429, "You exceeded the rate limit");

    private final Kind kind;

    ZadarmaProblem(int status, String title) {
        this.kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** With the vendor's message. */
    public ProblemException asException() {
        return because(kind.title());
    }
}
