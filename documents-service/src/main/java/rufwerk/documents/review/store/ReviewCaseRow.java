package rufwerk.documents.review.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.review.Address;
import rufwerk.documents.review.Approval;
import rufwerk.documents.review.AskReason;
import rufwerk.documents.review.CaseId;
import rufwerk.documents.review.Claim;
import rufwerk.documents.review.ClosingReason;
import rufwerk.documents.review.Decision;
import rufwerk.documents.review.Dossier;
import rufwerk.documents.review.Fact;
import rufwerk.documents.review.Facts;
import rufwerk.documents.review.RejectionReason;
import rufwerk.documents.review.ReviewCase;
import rufwerk.documents.review.ReviewCase.Approved;
import rufwerk.documents.review.ReviewCase.Claimed;
import rufwerk.documents.review.ReviewCase.Closed;
import rufwerk.documents.review.ReviewCase.Decided;
import rufwerk.documents.review.ReviewCase.MoreAsked;
import rufwerk.documents.review.ReviewCase.Open;
import rufwerk.documents.review.ReviewCase.Over;
import rufwerk.documents.review.ReviewCase.Rejected;
import rufwerk.documents.review.ReviewCase.Waiting;
import rufwerk.documents.review.ReviewState;
import rufwerk.documents.review.Subject;
import rufwerk.documents.review.SubjectKind;

/** A {@link ReviewCase} as it is stored. A claimed case is a waiting one with a claim that is not over. */
@Entity
@Table(name = "review_case")
class ReviewCaseRow extends PanacheEntityBase {
    /** By name, for statements in SQL: after an asterisk, a column that a newer version adds would break those that run. */
    static final String COLUMNS = """
            id, kind, account_id, group_id, document_type, media_type, country, facts, document_sha256, state, received_at,
            claimed_by, claimed_until, first_approved_by, first_approved_at, decided_at, decided_by, reason, comment,
            erased_at, version""";

    @Id
    UUID id;

    String kind;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "group_id")
    @Nullable
    Long groupId;

    @Column(name = "document_type")
    String documentType;

    @Column(name = "media_type")
    String mediaType;

    /** One of the facts, to look for. */
    String country;

    String facts;

    @Column(name = "document_sha256")
    String documentSha256;

    String state;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "claimed_by")
    @Nullable
    String claimedBy;

    @Column(name = "claimed_until")
    @Nullable
    Instant claimedUntil;

    @Column(name = "first_approved_by")
    @Nullable
    String firstApprovedBy;

    @Column(name = "first_approved_at")
    @Nullable
    Instant firstApprovedAt;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Nullable
    String reason;

    @Nullable
    String comment;

    /** Then nothing about the customer is left here. */
    @Column(name = "erased_at")
    @Nullable
    Instant erasedAt;

    @Version
    int version;

    ReviewCase toCase(Instant now) {
        Dossier dossier = new Dossier(subject(), document(), receivedAt);
        return switch (ReviewState.ofCode(state).orElseThrow()) {
            case WAITING, CLAIMED -> open(dossier, now);
            case APPROVED -> new Approved(dossier, first(), who(), when(), version);
            case REJECTED -> new Rejected(dossier, rejection(), who(), when(), version);
            case MORE_ASKED -> new MoreAsked(dossier, question(), who(), when(), version);
            case CLOSED -> new Closed(dossier, closing(), who(), when(), version);
        };
    }

    void become(ReviewCase next) {
        claimedBy = null;
        claimedUntil = null;
        switch (next) {
            case Waiting waiting -> become(waiting);
            case Claimed claimed -> {
                become(claimed);
                claimedBy = claimed.claim().reviewer();
                claimedUntil = claimed.claim().until();
            }
            case Decided decided -> become(decided);
            case Closed closed -> {
                end(closed);
                reason = closed.reason().code();
                comment = null;
            }
        }
    }

    /** Also after more was asked for and came: then nothing stays of the question. */
    private void become(Open open) {
        Approval first = open.first();
        firstApprovedBy = first == null ? null : first.reviewer();
        firstApprovedAt = first == null ? null : first.at();
        state = ReviewState.WAITING.code();
        decidedAt = null;
        decidedBy = null;
        reason = null;
        comment = null;
    }

    private void become(Decided decided) {
        end(decided);
        switch (decided.decision()) {
            case Decision.Approve ignored -> {}
            case Decision.Reject reject -> {
                reason = reject.reason().code();
                comment = reject.comment();
            }
            case Decision.AskMore more -> {
                reason = more.reason().code();
                comment = more.comment();
            }
        }
    }

    private void end(Over over) {
        state = over.state().code();
        decidedAt = over.decidedAt();
        decidedBy = over.decidedBy();
    }

    private Open open(Dossier dossier, Instant now) {
        return claimedBy != null && claimedUntil != null && now.isBefore(claimedUntil)
                ? new Claimed(dossier, new Claim(claimedBy, claimedUntil), first(), version)
                : new Waiting(dossier, first(), version);
    }

    private Subject subject() {
        Facts known = FactsText.read(facts);
        return switch (SubjectKind.ofCode(kind).orElseThrow()) {
            case VERIFICATION ->
                new Subject.Verification(
                        new CaseId(id), accountId, address(known), documentType, known.of(Fact.AREA_CODE));
            case GROUP_FILE ->
                new Subject.GroupFile(
                        new CaseId(id), accountId, Objects.requireNonNull(groupId), documentType, mediaType, known);
        };
    }

    private static Address address(Facts facts) {
        return new Address(
                facts.of(Fact.COUNTRY),
                facts.of(Fact.CITY),
                facts.of(Fact.ZIP),
                facts.of(Fact.STREET),
                facts.of(Fact.HOUSE_NUMBER));
    }

    private DocumentKey document() {
        return new DocumentKey(id, new Sha256(documentSha256));
    }

    private @Nullable Approval first() {
        return firstApprovedBy == null || firstApprovedAt == null
                ? null
                : new Approval(firstApprovedBy, firstApprovedAt);
    }

    private Decision.Reject rejection() {
        return new Decision.Reject(
                RejectionReason.ofCode(Objects.requireNonNull(reason)).orElseThrow(), comment);
    }

    private Decision.AskMore question() {
        return new Decision.AskMore(
                AskReason.ofCode(Objects.requireNonNull(reason)).orElseThrow(), comment);
    }

    private ClosingReason closing() {
        return ClosingReason.ofCode(Objects.requireNonNull(reason)).orElseThrow();
    }

    private String who() {
        return Objects.requireNonNull(decidedBy);
    }

    private Instant when() {
        return Objects.requireNonNull(decidedAt);
    }
}
