package rufwerk.documents;

import io.quarkus.logging.Log;
import rufwerk.kit.problem.ProblemException;
import rufwerk.kit.problem.ProblemType;

/** The stable error codes of this service. */
public enum DocumentsProblem implements ProblemType {
    DOCUMENT_EMPTY(422, "The document has no content"),
    DOCUMENT_NOT_PDF(422, "The document is no PDF"),
    DOCUMENT_TRUNCATED(422, "The document lacks its end"),
    DOCUMENT_TOO_LARGE(413, "The document is too large"),
    DOCUMENT_MALFORMED(422, "The document is damaged"),
    DOCUMENT_ENCRYPTED(422, "The document is protected by a password"),
    DOCUMENT_ACTIVE(422, "The document is more than paper"),
    DOCUMENT_AMBIGUOUS(422, "The document is two things at once"),
    DOCUMENT_INFLATED(422, "The document unpacks to too much"),
    DOCUMENT_TOO_MANY_PAGES(422, "The document has too many pages"),
    DOCUMENT_INFECTED(422, "The document contains malware"),
    SCANNER_DOWN(503, "Documents cannot be scanned for malware now"),
    STORAGE_DOWN(503, "Documents can be neither kept nor read now"),
    DOCUMENTS_BUSY(503, "Too many large documents are under way"),
    VERIFICATION_EXISTS(409, "This verification was received with other content"),
    VERIFICATION_UNKNOWN(404, "There is no such verification"),
    MORE_NOT_ASKED(409, "No reviewer asks for more now"),
    DOCUMENT_EXISTS(409, "Another document was received under this id"),
    TOO_MANY_DOCUMENTS(409, "The verification has as many documents as it may have"),
    REVIEW_UNKNOWN(404, "There is no such review"),
    DOCUMENT_UNKNOWN(404, "The review has no such document"),
    REVIEW_ERASED(409, "The review was erased with its account"),
    REVIEW_CLAIMED(409, "Somebody else looks at the review"),
    REVIEW_DECIDED_OTHERWISE(409, "The review was decided otherwise"),
    DECISION_INVALID(422, "The decision is incomplete or contradicts itself"),
    FORM_FOREIGN(403, "The form was sent from another site"),
    STATE_UNKNOWN(400, "There is no such state"),
    KIND_UNKNOWN(400, "There is no such kind of review"),
    NUMBER_CHECK_EXISTS(409, "This number check was asked otherwise"),
    DIRECTION_UNKNOWN(422, "There is no such direction"),
    REQUIREMENTS_INVALID(422, "These requirements cannot be used"),
    REQUIREMENTS_UNKNOWN(404, "There are no such requirements"),
    NUMBERS_UNREACHABLE(503, "The directions cannot be looked up now"),
    FILE_NOT_VERIFIED(404, "There is no such verified file"),
    GROUP_UNKNOWN(404, "There is no such group"),
    CURSOR_INVALID(400, "The cursor is none of ours");

    private static final int NUMBERS_RETRY_SECONDS = 5;
    private static final int STORAGE_RETRY_SECONDS = 10;

    private final Kind kind;

    DocumentsProblem(int status, String title) {
        this.kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** What depends on a direction cannot be answered while numbers-service is away. */
    public static ProblemException numbersUnreachable() {
        return NUMBERS_UNREACHABLE
                .because("Try again in " + NUMBERS_RETRY_SECONDS + " seconds")
                .retryAfter(NUMBERS_RETRY_SECONDS);
    }

    /** For callers; why it is down, only the log tells. */
    public static ProblemException storageDown(Throwable why) {
        Log.warn(why.getMessage());
        return STORAGE_DOWN
                .because("Try again in " + STORAGE_RETRY_SECONDS + " seconds")
                .retryAfter(STORAGE_RETRY_SECONDS);
    }
}
