package rufwerk.orders.ordering.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.kit.access.Fingerprint;
import rufwerk.orders.verification.DocumentType;
import rufwerk.orders.verification.Submission;
import rufwerk.orders.verification.SubmissionDraft;

/** An address and the document that proves it, as a customer sends them. */
@SuppressWarnings("ArrayRecordComponent") // as in a submission
record NewVerification(
        @Schema(description = "ISO 3166-1 alpha-2", examples = "DE") @NotNull @Pattern(regexp = "[A-Z]{2}")
        String country,

        @NotBlank @Size(max = 200) String city,
        @NotBlank @Size(max = 20) String zip,
        @NotBlank @Size(max = 200) String street,
        @NotBlank @Size(max = 20) String houseNumber,

        @Schema(implementation = DocumentType.class) @NotNull @Size(max = 64)
        String documentType,

        @Schema(description = "Without leading 0; the address must be in its area", examples = "221")
        @NotNull
        @Size(max = 10)
        String areaCode,

        @Schema(description = "A PDF of up to 20 MiB, in base64") @NotNull
        byte[] document) {

    Submission submission() {
        var draft = new SubmissionDraft(country, city, zip, street, houseNumber, documentType, areaCode, document);
        SubmissionErrors.refuse(draft.flaws());
        return draft.submission();
    }

    /** All of it in few words: two with the same are the same. */
    List<String> gist() {
        return List.of(country, city, zip, street, houseNumber, documentType, areaCode, Fingerprint.of(document));
    }
}
