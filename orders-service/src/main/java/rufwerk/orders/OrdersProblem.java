package rufwerk.orders;

import rufwerk.kit.problem.ProblemType;

/** The stable error codes of this service's own APIs. */
public enum OrdersProblem implements ProblemType {
    ACCOUNT_UNKNOWN(404, "There is no such account"),
    ORDER_UNKNOWN(404, "There is no such order");

    private final int status;
    private final String title;

    OrdersProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
