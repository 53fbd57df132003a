package rufwerk.documents.desk.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.audit.Link;
import rufwerk.documents.review.Approval;
import rufwerk.documents.review.AskReason;
import rufwerk.documents.review.Fact;
import rufwerk.documents.review.FurtherDocument;
import rufwerk.documents.review.RejectionReason;
import rufwerk.documents.review.ReviewCase;
import rufwerk.documents.review.ReviewCase.Claimed;
import rufwerk.documents.review.ReviewCase.Open;
import rufwerk.documents.review.ReviewCase.Over;
import rufwerk.documents.review.ReviewState;
import rufwerk.documents.review.SubjectKind;

/**
 * A case as one reviewer sees it.
 *
 * @param viewer the name of the reviewer who looks
 * @param holder who has claimed it; null when nobody has
 * @param first who said yes first of two; null when nobody has
 * @param documents oldest first
 */
record CaseView(
        String id,
        SubjectKind kind,
        DocumentType type,
        String age,
        ReviewState state,
        String viewer,
        @Nullable String holder,
        @Nullable String heldUntil,
        @Nullable String first,
        List<Map.Entry<Fact, String>> facts,
        List<ShownDocument> documents,
        List<HistoryLine> history,
        boolean decided,
        LocalDate today) {

    static CaseView of(
            ReviewCase review, List<FurtherDocument> further, List<Link> links, String viewer, Moments moments) {
        Claimed claimed = review instanceof Claimed held ? held : null;
        Approval first = review instanceof Open open ? open.first() : null;
        return new CaseView(
                review.id().value().toString(),
                review.subject().kind(),
                DocumentType.of(review.subject().documentType()),
                Age.of(Duration.between(review.receivedAt(), moments.now())),
                review.state(),
                viewer,
                claimed == null ? null : claimed.claim().reviewer(),
                claimed == null ? null : moments.time(claimed.claim().until()),
                first == null ? null : first.reviewer(),
                List.copyOf(review.subject().facts().values().entrySet()),
                documents(review, further, moments),
                links.stream().map(link -> HistoryLine.of(link.line(), moments)).toList(),
                review instanceof Over,
                moments.today());
    }

    private static List<ShownDocument> documents(ReviewCase review, List<FurtherDocument> further, Moments moments) {
        List<ShownDocument> documents = new ArrayList<>();
        documents.add(ShownDocument.firstOf(review, moments));
        further.forEach(each -> documents.add(ShownDocument.of(review, each, moments)));
        return documents;
    }

    /** A verification proves something once; a document of a group goes on proving it. */
    public boolean mayExpire() {
        return kind == SubjectKind.GROUP_FILE;
    }

    public boolean hasSeveral() {
        return documents.size() > 1;
    }

    public boolean isMine() {
        return viewer.equals(holder);
    }

    public boolean isFree() {
        return !decided && holder == null;
    }

    public boolean mayDecide() {
        return isFree() || isMine();
    }

    /** Whoever said yes already waits for somebody else to say the same. */
    public boolean mayApprove() {
        return mayDecide() && !viewer.equals(first);
    }

    public List<RejectionReason> rejectionReasons() {
        return List.of(RejectionReason.values());
    }

    public List<AskReason> askReasons() {
        return List.of(AskReason.values());
    }
}
