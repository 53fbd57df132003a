package rufwerk.documents.review.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.review.Approval;
import rufwerk.documents.review.Claim;
import rufwerk.documents.review.Decision;
import rufwerk.documents.review.FurtherDocument;
import rufwerk.documents.review.ReviewCase;
import rufwerk.documents.review.ReviewCase.Claimed;
import rufwerk.documents.review.ReviewCase.Decided;
import rufwerk.documents.review.ReviewCase.Open;
import rufwerk.documents.review.ReviewCase.Over;
import rufwerk.documents.review.Subject;

/**
 * A review as operators see it.
 *
 * @param id of the verification or of the file it is about
 * @param groupId of the document group; null for a verification
 * @param facts what the customer claims
 * @param furtherDocuments what was handed in later, oldest first; left out but where one review is looked at
 */
record ReviewView(
        UUID id,
        String kind,
        @Nullable Long groupId,
        UUID accountId,
        String state,
        String documentType,
        String mediaType,
        Map<String, String> facts,
        Instant receivedAt,
        @Nullable ClaimView claim,
        @Nullable ApprovalView firstApproval,
        @Nullable DecisionView decision,
        int version,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FurtherView> furtherDocuments) {

    /** Who looks at it, until when. */
    record ClaimView(String reviewer, Instant until) {}

    /** The first of two approvals. */
    record ApprovalView(String reviewer, Instant at) {}

    /** Who decided what, when. */
    record DecisionView(
            String decidedBy,
            Instant decidedAt,
            @Nullable String reason,
            @Nullable String comment) {}

    /** A document by its own id. */
    record FurtherView(UUID id, String documentType, Instant receivedAt) {
        static FurtherView of(FurtherDocument document) {
            return new FurtherView(document.id(), document.type(), document.receivedAt());
        }
    }

    static ReviewView of(ReviewCase review) {
        return view(review, null);
    }

    static ReviewView of(ReviewCase review, List<FurtherDocument> further) {
        return view(review, further.stream().map(FurtherView::of).toList());
    }

    private static ReviewView view(ReviewCase review, @Nullable List<FurtherView> further) {
        Subject subject = review.subject();
        return new ReviewView(
                review.id().value(),
                subject.kind().code(),
                subject instanceof Subject.GroupFile file ? file.groupId() : null,
                subject.accountId(),
                review.state().code(),
                subject.documentType(),
                subject.mediaType(),
                factsOf(subject),
                review.receivedAt(),
                review instanceof Claimed claimed ? view(claimed.claim()) : null,
                firstApprovalOf(review),
                review instanceof Over over ? view(over) : null,
                review.version(),
                further);
    }

    private static Map<String, String> factsOf(Subject subject) {
        Map<String, String> facts = new LinkedHashMap<>();
        subject.facts().values().forEach((fact, value) -> facts.put(fact.code(), value));
        return facts;
    }

    private static ClaimView view(Claim claim) {
        return new ClaimView(claim.reviewer(), claim.until());
    }

    private static @Nullable ApprovalView firstApprovalOf(ReviewCase review) {
        Approval first = switch (review) {
            case Open open -> open.first();
            case ReviewCase.Approved approved -> approved.first();
            case ReviewCase.Rejected ignored -> null;
            case ReviewCase.MoreAsked ignored -> null;
            case ReviewCase.Closed ignored -> null;
        };
        return first == null ? null : new ApprovalView(first.reviewer(), first.at());
    }

    private static DecisionView view(Over over) {
        return switch (over) {
            case Decided decided -> view(decided);
            case ReviewCase.Closed closed ->
                new DecisionView(
                        closed.decidedBy(), closed.decidedAt(), closed.reason().code(), null);
        };
    }

    private static DecisionView view(Decided decided) {
        return switch (decided.decision()) {
            case Decision.Approve ignored -> new DecisionView(decided.decidedBy(), decided.decidedAt(), null, null);
            case Decision.Reject(var reason, var comment) ->
                new DecisionView(decided.decidedBy(), decided.decidedAt(), reason.code(), comment);
            case Decision.AskMore(var reason, var comment) ->
                new DecisionView(decided.decidedBy(), decided.decidedAt(), reason.code(), comment);
        };
    }
}
