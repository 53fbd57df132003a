package rufwerk.kit.access;

import rufwerk.kit.problem.ProblemType;

/** Why our own APIs do not let a customer in. */
enum AccessProblem implements ProblemType {
    API_KEY_REQUIRED(401, "A valid API key is required"),
    NETWORK_NOT_ALLOWED(403, "The key may not be used from here"),
    SCOPE_TOO_NARROW(403, "The key has no right to do this"),
    TOO_MANY_REQUESTS(429, "Too many requests");

    private final Kind kind;

    AccessProblem(int status, String title) {
        this.kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
