package rufwerk.numbers.sms;

/** How an attempt ended. Reasons are without names, addresses and numbers. */
public sealed interface AttemptResult {

    record Delivered() implements AttemptResult {}

    /** The other side never wants it. */
    record Refused(String reason) implements AttemptResult {}

    /** Worth another try. */
    record Failed(String reason) implements AttemptResult {}
}
