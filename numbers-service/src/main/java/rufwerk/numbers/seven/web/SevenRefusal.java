package rufwerk.numbers.seven.web;

/** Says no to what a customer sent. The message is shown to the customer. */
final class SevenRefusal extends RuntimeException {
    static final String JSON = "the JSON does not fit";

    private static final long serialVersionUID = 1;

    SevenRefusal(String message) {
        // No stack trace: this is an answer, not a surprise.
        super(message, null, false, false);
    }
}
