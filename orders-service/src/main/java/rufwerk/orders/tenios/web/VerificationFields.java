package rufwerk.orders.tenios.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import rufwerk.orders.verification.Area;
import rufwerk.orders.verification.GermanAreas;
import rufwerk.orders.verification.Submission;

/** Reads the fields of {@code /verification/create}. */
final class VerificationFields {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private VerificationFields() {}

    static Submission read(TeniosBody body) {
        body.require("country", "city", "zip", "street", "house_number", "document_type", "document_data", "area_code");
        String country = Countries.codeOf(body.text("country"))
                .orElseThrow(() -> TeniosProblem.invalid("country", "No such country."));
        String areaCode = body.text("area_code");
        if (!Area.isAreaCode(areaCode)) {
            throw TeniosProblem.invalid("area_code", "It has digits only and no leading 0.");
        }
        if (country.equals("DE") && !GermanAreas.canBelongTogether(areaCode, body.text("zip"))) {
            throw TeniosProblem.invalid("area_code", "The address is not in its area.");
        }
        String documentType = body.text("document_type");
        if (DocumentType.parse(documentType).isEmpty()) {
            throw TeniosProblem.invalid("document_type", "No such document type.");
        }
        return new Submission(
                new Area(country, areaCode),
                body.text("city"),
                body.text("zip"),
                body.text("street"),
                body.text("house_number"),
                documentType,
                pdf(body));
    }

    /** Clients break the base64 into lines, so the MIME decoder reads it. documents-service looks closer. */
    private static byte[] pdf(TeniosBody body) {
        byte[] document;
        try {
            document = Base64.getMimeDecoder()
                    .decode(body.optional("document_data").orElse(""));
        } catch (IllegalArgumentException e) {
            throw TeniosProblem.invalid("document_data", "It is no base64.");
        }
        if (!startsWithPdf(document)) {
            throw TeniosProblem.invalid("document_data", "It is no PDF.");
        }
        return document;
    }

    private static boolean startsWithPdf(byte[] document) {
        return document.length > PDF.length && java.util.Arrays.mismatch(document, PDF) == PDF.length;
    }
}
