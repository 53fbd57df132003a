package rufwerk.kit.switching;

import rufwerk.kit.problem.ProblemType;

/** What can be wrong with the question of a switch. */
enum SwitchingProblem implements ProblemType {
    ROUTE_UNKNOWN(404, "The called number leads nowhere now"),
    GATEWAY_UNKNOWN(422, "It is not known through what the call shall go");

    private final Kind kind;

    SwitchingProblem(int status, String title) {
        this.kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
