package rufwerk.numbers.sms;

/** What becomes of a message that a carrier tells of. */
public sealed interface ReceiptOutcome {

    /** It is kept, now or since it was told first. */
    record Taken(IncomingSms sms) implements ReceiptOutcome {}

    record NotInService() implements ReceiptOutcome {}

    /** The account wants no messages at its number. */
    record Unwanted() implements ReceiptOutcome {}

    /** The id belongs to another message. */
    record Different() implements ReceiptOutcome {}
}
