package rufwerk.orders.verification;

/**
 * What a customer hands in because an operator has asked for more.
 *
 * @param type TENIOS's name for it, for example {@code CONTRACT}
 * @param content a PDF
 * @param fingerprint of the content: two documents with the same are the same
 */
@SuppressWarnings("ArrayRecordComponent") // as in a submission
public record FurtherDocument(String type, byte[] content, String fingerprint) {}
