package rufwerk.orders.verification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a customer sent, before it is known to be a {@link Submission}.
 *
 * @param country ISO 3166-1 alpha-2
 */
@SuppressWarnings("ArrayRecordComponent") // as in a submission
public record SubmissionDraft(
        String country,
        String city,
        String zip,
        String street,
        String houseNumber,
        String documentType,
        String areaCode,
        byte[] document) {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String GERMANY = "DE";

    /** All of them; none: it is a submission. */
    public List<SubmissionFlaw> flaws() {
        List<SubmissionFlaw> flaws = new ArrayList<>();
        if (!Area.isAreaCode(areaCode)) {
            flaws.add(SubmissionFlaw.AREA_CODE_MALFORMED);
        } else if (country.equals(GERMANY) && !GermanAreas.canBelongTogether(areaCode, zip)) {
            flaws.add(SubmissionFlaw.ADDRESS_ELSEWHERE);
        }
        flaws.addAll(flawsOfDocument(documentType, document));
        return flaws;
    }

    /** What is wrong with any document, the first one or a further one. */
    public static List<SubmissionFlaw> flawsOfDocument(String documentType, byte[] document) {
        List<SubmissionFlaw> flaws = new ArrayList<>();
        if (DocumentType.parse(documentType).isEmpty()) {
            flaws.add(SubmissionFlaw.DOCUMENT_TYPE_UNKNOWN);
        }
        if (!isPdf(document)) {
            flaws.add(SubmissionFlaw.NO_PDF);
        }
        return flaws;
    }

    public Submission submission() {
        return new Submission(new Area(country, areaCode), city, zip, street, houseNumber, documentType, document);
    }

    /** By its first bytes; documents-service looks closer. */
    private static boolean isPdf(byte[] document) {
        return document.length > PDF.length && Arrays.mismatch(document, PDF) == PDF.length;
    }
}
