package rufwerk.orders;

import rufwerk.kit.problem.ProblemType;

/** The stable error codes of this service's own APIs. */
public enum OrdersProblem implements ProblemType {
    ACCOUNT_UNKNOWN(404, "There is no such account"),
    ACCOUNT_CLOSED(409, "The account is closed for good"),
    ACCOUNT_KEPT(409, "The account cannot be erased yet"),
    NUMBERS_UNREACHABLE(503, "Nobody can tell now which numbers the account has"),
    CREDENTIAL_UNKNOWN(404, "The account has no such credential"),
    CREDENTIAL_EXPIRED(409, "The credential has expired"),
    TOO_MANY_CREDENTIALS(409, "The account has as many open credentials as it may have"),
    NO_SIGNING_SECRET(409, "The account has no open signing secret"),
    CURSOR_INVALID(400, "The cursor is none of ours"),
    INVALID_REQUEST(400, "The request has invalid fields"),
    ORDER_UNKNOWN(404, "There is no such order"),
    VERIFICATION_UNKNOWN(404, "There is no such verification"),
    VERIFICATION_NOT_USABLE(409, "Nothing can be ordered with the verification"),
    ORDER_OVER(409, "The order is over"),
    DOCUMENT_REFUSED(422, "The document cannot be used"),
    DOCUMENTS_BUSY(503, "Too many large documents are under way"),
    DOCUMENTS_UNREACHABLE(503, "Documents cannot be taken now"),
    VERIFICATION_OVER(409, "The verification is over already"),
    VERIFICATION_NOT_ASKED(409, "No further document is asked for"),
    TOO_MANY_DOCUMENTS(409, "The verification has as many documents as it may have"),
    EVENTS_FORGOTTEN(410, "Events after the cursor are not kept any more"),
    TOO_MANY_EVENT_STREAMS(429, "The account has as many open event streams as it may have"),
    WEBHOOK_ENDPOINT_UNKNOWN(404, "There is no such webhook endpoint"),
    WEBHOOK_ENDPOINT_DISABLED(409, "The webhook endpoint is disabled"),
    WEBHOOK_DELIVERY_UNKNOWN(404, "There is no such webhook delivery"),
    TOO_MANY_WEBHOOK_ENDPOINTS(409, "The account has as many webhook endpoints as it may have");

    private final Kind kind;

    OrdersProblem(int status, String title) {
        this.kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
