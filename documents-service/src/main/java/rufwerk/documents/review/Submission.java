package rufwerk.documents.review;

import java.util.UUID;

/**
 * What a customer claims, to be held against the document.
 *
 * @param documentType as the customer's dialect names it, for example {@code IDENTITY_CARD}
 * @param areaCode without leading 0
 */
public record Submission(
        VerificationId verification, UUID accountId, Address address, String documentType, String areaCode) {}
