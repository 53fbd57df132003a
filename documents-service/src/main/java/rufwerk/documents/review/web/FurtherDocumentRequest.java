package rufwerk.documents.review.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What a reviewer has asked for.
 *
 * @param document base64 in JSON, as in a {@link VerificationRequest}
 */
@SuppressWarnings("ArrayRecordComponent")
record FurtherDocumentRequest(
        @NotNull @Pattern(regexp = "[A-Za-z_]{1,64}") String documentType,
        @NotNull byte[] document) {}
