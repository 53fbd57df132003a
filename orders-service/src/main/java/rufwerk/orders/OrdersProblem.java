package rufwerk.orders;

import rufwerk.kit.problem.ProblemType;

/** The stable error codes of this service's own APIs. */
public enum OrdersProblem implements ProblemType {
    ACCOUNT_UNKNOWN(404, "There is no such account"),
    ORDER_UNKNOWN(404, "There is no such order");

    private final Kind kind;

    OrdersProblem(int status, String title) {
        this.kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
