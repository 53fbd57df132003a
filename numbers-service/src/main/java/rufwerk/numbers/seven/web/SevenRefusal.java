package rufwerk.numbers.seven.web;

import org.jboss.resteasy.reactive.RestResponse;

/** Says no to what a customer sent. The message is shown to the customer. */
final class SevenRefusal extends RuntimeException {
    static final String JSON = "the JSON does not fit";

    private static final long serialVersionUID = 1;

    private final int status;

    SevenRefusal(String message) {
        this(RestResponse.StatusCode.BAD_REQUEST, message);
    }

    private SevenRefusal(int status, String message) {
        // No stack trace: this is an answer, not a surprise.
        super(message, null, false, false);
        this.status = status;
    }

    /** With HTTP 200, as clients expect it of an order ({@code wire/seven.md} §4). */
    static SevenRefusal asUsual(String message) {
        return new SevenRefusal(RestResponse.StatusCode.OK, message);
    }

    int status() {
        return status;
    }
}
