package rufwerk.orders.tenios.web;

import java.util.Base64;
import rufwerk.orders.verification.Submission;
import rufwerk.orders.verification.SubmissionDraft;
import rufwerk.orders.verification.SubmissionFlaw;

/** Reads the fields of {@code /verification/create}. */
final class VerificationFields {
    private VerificationFields() {}

    static Submission read(TeniosBody body) {
        body.require("country", "city", "zip", "street", "house_number", "document_type", "document_data", "area_code");
        var draft = new SubmissionDraft(
                Countries.codeOf(body.text("country"))
                        .orElseThrow(() -> TeniosProblem.invalid("country", "No such country.")),
                body.text("city"),
                body.text("zip"),
                body.text("street"),
                body.text("house_number"),
                body.text("document_type"),
                body.text("area_code"),
                document(body));
        draft.flaws().stream().findFirst().ifPresent(flaw -> {
            throw TeniosProblem.invalid(fieldOf(flaw), flaw.because());
        });
        return draft.submission();
    }

    private static String fieldOf(SubmissionFlaw flaw) {
        return switch (flaw) {
            case AREA_CODE_MALFORMED, ADDRESS_ELSEWHERE -> "area_code";
            case DOCUMENT_TYPE_UNKNOWN -> "document_type";
            case NO_PDF -> "document_data";
        };
    }

    /** Clients break the base64 into lines, so the MIME decoder reads it. */
    private static byte[] document(TeniosBody body) {
        try {
            return Base64.getMimeDecoder().decode(body.optional("document_data").orElse(""));
        } catch (IllegalArgumentException e) {
            throw TeniosProblem.invalid("document_data", "It is no base64.");
        }
    }
}
