package rufwerk.orders.verification;

/**
 * What a customer hands in.
 *
 * @param documentType TENIOS's name for it, for example {@code CERTIFICATE_OF_REGISTRATION}
 * @param document a PDF
 */
@SuppressWarnings("ArrayRecordComponent") // a document is megabytes and is handed on, never compared
public record Submission(
        Area area, String city, String zip, String street, String houseNumber, String documentType, byte[] document) {}
