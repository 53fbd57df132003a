package rufwerk.durchwahl;

import rufwerk.kit.problem.ProblemType;

/** The stable error codes of this service's own APIs; durchwahl.app's dialect has numbers of its own. */
public enum DurchwahlProblem implements ProblemType {
    FORMAT_UNKNOWN(404, "There is no such answer format"),
    DESTINATION_INVALID(422, "The destination is no telephone number"),
    DESTINATION_EXCLUDED(422, "Such a number is never a destination"),
    DESTINATION_DENIED(422, "The destination may not be reached"),
    TOO_EXPENSIVE(422, "The destination costs more than a call may cost"),
    NO_NUMBER_FREE(409, "No number of the destination's class is free now"),
    TOO_MANY_LEASES(429, "The account has as many leases as it may have at a time"),
    LEASE_UNKNOWN(404, "You have no such lease now"),
    CURSOR_INVALID(400, "The cursor is none of ours"),
    CALL_INVALID(422, "The record of the call contradicts itself"),
    CALL_UNROUTED(422, "No route was given to a call with this id and number"),
    CALL_DIFFERS(409, "Another record of this call was taken before"),
    MONTH_INVALID(400, "The month cannot be read"),
    BLOCK_UNKNOWN(404, "There is no such block of numbers"),
    BLOCK_IN_USE(409, "Numbers of the block are in use"),
    BLOCK_OVERLAPS(409, "The block overlaps with another one"),
    BLOCK_INVALID(422, "The block of numbers cannot be added"),
    DENIAL_UNKNOWN(404, "The prefix is not denied"),
    DENIAL_INVALID(422, "The prefix cannot be denied like this"),
    RATE_DECK_UNKNOWN(404, "There is no such version of the rate deck"),
    RATE_DECK_INVALID(422, "The rate deck has faults and was not taken over");

    private final Kind kind;

    DurchwahlProblem(int status, String title) {
        this.kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
