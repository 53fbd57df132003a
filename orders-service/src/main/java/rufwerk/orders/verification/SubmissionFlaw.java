package rufwerk.orders.verification;

/** What cannot be about a submission, as far as can be seen without looking into the document. */
public enum SubmissionFlaw {
    AREA_CODE_MALFORMED("It has digits only and no leading 0."),
    ADDRESS_ELSEWHERE("The address is not in its area."),
    DOCUMENT_TYPE_UNKNOWN("No such document type."),
    NO_PDF("It is no PDF.");

    private final String because;

    SubmissionFlaw(String because) {
        this.because = because;
    }

    /** For customers to read, about the field. */
    public String because() {
        return because;
    }
}
