package rufwerk.orders.ordering.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.kit.access.Fingerprint;
import rufwerk.orders.verification.DocumentType;
import rufwerk.orders.verification.FurtherDocument;
import rufwerk.orders.verification.SubmissionDraft;

/** A document that an operator has asked for, as a customer sends it. */
@SuppressWarnings("ArrayRecordComponent") // as in a submission
record NewDocument(
        @Schema(implementation = DocumentType.class) @NotNull @Size(max = 64)
        String documentType,

        @Schema(description = "A PDF of up to 20 MiB, in base64") @NotNull
        byte[] document) {

    FurtherDocument read() {
        SubmissionErrors.refuse(SubmissionDraft.flawsOfDocument(documentType, document));
        return new FurtherDocument(documentType, document, Fingerprint.of(document));
    }

    /** All of it in few words: two with the same are the same. */
    static List<String> gist(FurtherDocument document) {
        return List.of(document.type(), document.fingerprint());
    }
}
