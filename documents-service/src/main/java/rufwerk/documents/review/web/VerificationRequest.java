package rufwerk.documents.review.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import rufwerk.documents.review.Address;
import rufwerk.documents.review.CaseId;
import rufwerk.documents.review.Subject;

/**
 * A document and the address it has to prove.
 *
 * @param document base64 in JSON; the parser decodes it piece by piece, so the text is never in memory as a whole
 */
@SuppressWarnings("ArrayRecordComponent")
record VerificationRequest(
        @NotNull UUID accountId,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @NotBlank @Size(max = 200) String city,
        @NotBlank @Size(max = 20) String zip,
        @NotBlank @Size(max = 200) String street,
        @NotBlank @Size(max = 20) String houseNumber,
        @NotNull @Pattern(regexp = "[A-Za-z_]{1,64}") String documentType,
        @NotNull @Pattern(regexp = "[0-9]{1,10}") String areaCode,
        @NotNull byte[] document) {

    Subject.Verification submission(CaseId id) {
        return new Subject.Verification(
                id, accountId, new Address(country, city, zip, street, houseNumber), documentType, areaCode);
    }
}
