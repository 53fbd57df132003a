package rufwerk.numbers;

import rufwerk.kit.problem.ProblemException;
import rufwerk.kit.problem.ProblemType;

/** The stable error codes of this service's own API. */
public enum NumbersProblem implements ProblemType {
    DIRECTION_UNKNOWN(404, "There is no such direction"),
    DIRECTION_DIFFERS(409, "The area code has a direction already, with other properties"),
    AREA_CODE_STAYS(409, "Country and area code of a direction never change"),
    CURSOR_INVALID(400, "The cursor is none of ours"),
    COUNTRY_MISSING(400, "An area code is near to others within a country"),
    COUNTRY_UNKNOWN(422, "The country has no calling code"),
    NUMBERS_REFUSED(422, "Some numbers were refused, so none was added"),
    DOCUMENTS_REJECTED(422, "The documents do not suffice for this number"),
    DOCUMENTS_GROUP_UNKNOWN(422, "You have no such group of documents"),
    DOCUMENTS_UNREACHABLE(503, "Documents cannot be checked now"),
    NUMBER_NOT_AVAILABLE(409, "The number is not free, or the direction has none"),
    NUMBERS_NOT_AVAILABLE(409, "Some numbers cannot be ordered, so none was"),
    HOLD_UNKNOWN(404, "You have no such hold now"),
    HOLD_TOO_LONG(422, "No number is held for so long"),
    TOO_MANY_HOLDS(429, "The account holds as many numbers as it may at a time"),
    NUMBER_NOT_IN_SERVICE(404, "The number is not in service"),
    SMS_UNWANTED(422, "The number takes no text messages"),
    SMS_DIFFERS(409, "Another message was handed in under this id before"),
    SMS_UNKNOWN(404, "You have no such text message");

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Kind kind;

    NumbersProblem(int status, String title) {
        this.kind = new Kind(status, title);
    }

    /** While nothing that demands documents can be ordered. */
    public static ProblemException documentsUnreachable() {
        return DOCUMENTS_UNREACHABLE
                .because("Documents cannot be checked now, so nothing has changed. Try again later.")
                .retryAfter(RETRY_AFTER_SECONDS);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
