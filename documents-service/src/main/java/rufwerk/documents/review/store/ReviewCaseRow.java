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
import rufwerk.documents.review.Decision;
import rufwerk.documents.review.RejectionReason;
import rufwerk.documents.review.ReviewCase;
import rufwerk.documents.review.ReviewCase.Approved;
import rufwerk.documents.review.ReviewCase.Decided;
import rufwerk.documents.review.ReviewCase.Rejected;
import rufwerk.documents.review.ReviewCase.Waiting;
import rufwerk.documents.review.ReviewState;
import rufwerk.documents.review.Submission;
import rufwerk.documents.review.VerificationId;

/** A {@link ReviewCase} as it is stored. */
@Entity
@Table(name = "review_case")
class ReviewCaseRow extends PanacheEntityBase {
    @Id
    @Column(name = "verification_id")
    UUID verificationId;

    @Column(name = "account_id")
    UUID accountId;

    String country;

    String city;

    String zip;

    String street;

    @Column(name = "house_number")
    String houseNumber;

    @Column(name = "document_type")
    String documentType;

    @Column(name = "area_code")
    String areaCode;

    @Column(name = "document_sha256")
    String documentSha256;

    String state;

    @Column(name = "received_at")
    Instant receivedAt;

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

    @Version
    int version;

    ReviewCase toCase() {
        return switch (ReviewState.ofCode(state).orElseThrow()) {
            case WAITING -> new Waiting(submission(), document(), receivedAt, version);
            case APPROVED -> new Approved(submission(), document(), receivedAt, who(), when(), version);
            case REJECTED -> new Rejected(submission(), document(), receivedAt, rejection(), who(), when(), version);
        };
    }

    void become(Decided decided) {
        state = decided.state().code();
        decidedAt = decided.decidedAt();
        decidedBy = decided.decidedBy();
        if (decided.decision() instanceof Decision.Reject reject) {
            reason = reject.reason().code();
            comment = reject.comment();
        }
    }

    private Submission submission() {
        return new Submission(
                new VerificationId(verificationId),
                accountId,
                new Address(country, city, zip, street, houseNumber),
                documentType,
                areaCode);
    }

    private DocumentKey document() {
        return new DocumentKey(verificationId, new Sha256(documentSha256));
    }

    private Decision.Reject rejection() {
        return new Decision.Reject(
                RejectionReason.ofCode(Objects.requireNonNull(reason)).orElseThrow(), comment);
    }

    private String who() {
        return Objects.requireNonNull(decidedBy);
    }

    private Instant when() {
        return Objects.requireNonNull(decidedAt);
    }
}
