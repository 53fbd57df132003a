package rufwerk.kit.idempotency;

import rufwerk.kit.problem.ProblemType;

/** What can be wrong with an {@code Idempotency-Key}. */
public enum IdempotencyProblem implements ProblemType {
    IDEMPOTENCY_KEY_INVALID(400, "An Idempotency-Key has 1 to 255 characters"),
    IDEMPOTENCY_KEY_IN_USE(409, "A request with this Idempotency-Key is being carried out"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key belongs to another request");

    private final Kind kind;

    IdempotencyProblem(int status, String title) {
        this.kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
