package rufwerk.kit.identity;

import rufwerk.kit.problem.ProblemType;

/** Why somebody who is no customer was turned away. */
enum SignInProblem implements ProblemType {
    SIGN_IN_REQUIRED(401, "Valid credentials are required"),
    FORBIDDEN(403, "These credentials do not open this door"),
    TOO_MANY_FAILURES(429, "Too many failed sign-ins"),
    IDENTITY_PROVIDER_UNAVAILABLE(503, "The identity provider cannot be reached");

    private final Kind kind;

    SignInProblem(int status, String title) {
        this.kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
