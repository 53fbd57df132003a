package rufwerk.durchwahl.lease.web;

import rufwerk.durchwahl.lease.Refusal;

/** durchwahl.app's error codes. 100 to 103, 106 and 111 are documented there; 104 and 110 are ours for its gaps. */
enum ErrorCode {
    EMPTY(100, 400),
    NOT_ONLY_DIGITS(101, 400),
    NO_COUNTRY_CODE(102, 400),
    WRONG_LENGTH(103, 400),
    UNKNOWN_KEY(104, 401),
    KEY_NOT_FOR_THIS(104, 403),
    TOO_MANY_REQUESTS(106, 429),
    INTERNAL(110, 500),
    UNAVAILABLE(110, 503),
    NO_DURCHWAHL(111, 422),
    /** The number that tells clients to give up, as for a price that is too high; the status says that it is their fault. */
    CAP_NOT_UNDERSTOOD(111, 400);

    private final int number;
    private final int status;

    ErrorCode(int number, int status) {
        this.number = number;
        this.status = status;
    }

    static ErrorCode of(Refusal reason) {
        return switch (reason) {
            case EMPTY -> EMPTY;
            case NOT_ONLY_DIGITS -> NOT_ONLY_DIGITS;
            case NO_COUNTRY_CODE -> NO_COUNTRY_CODE;
            case WRONG_LENGTH -> WRONG_LENGTH;
            case NO_DESTINATION, DENIED, TOO_EXPENSIVE, NO_NUMBER_FREE -> NO_DURCHWAHL;
        };
    }

    int number() {
        return number;
    }

    int status() {
        return status;
    }
}
