package rufwerk.orders.verification.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.Area;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.Verification.Approved;
import rufwerk.orders.verification.Verification.Cancelled;
import rufwerk.orders.verification.Verification.Expired;
import rufwerk.orders.verification.Verification.MoreAsked;
import rufwerk.orders.verification.Verification.Pending;
import rufwerk.orders.verification.Verification.Rejected;
import rufwerk.orders.verification.Verification.Remark;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.VerificationState;

/** A verification as it is stored. */
@Entity
@Table(name = "verification")
class VerificationRow extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Enumerated(EnumType.STRING)
    VerificationState state;

    String country;

    @Column(name = "area_code")
    String areaCode;

    /** Of a rejection, and of asking for more. */
    @Column(name = "rejection_reason")
    @Nullable
    String reason;

    @Nullable
    String comment;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    int version;

    void become(Verification next, Instant at) {
        Remark remark = next.remark();
        state = next.state();
        reason = remark == null ? null : remark.reason();
        comment = remark == null ? null : remark.comment();
        changedAt = at;
    }

    Verification toVerification() {
        VerificationId verification = new VerificationId(id);
        AccountId account = new AccountId(accountId);
        Area area = new Area(country, areaCode);
        return switch (state) {
            case PENDING -> new Pending(verification, account, area, submittedAt, changedAt);
            case MORE_ASKED -> new MoreAsked(verification, account, area, submittedAt, remark(), changedAt);
            case APPROVED -> new Approved(verification, account, area, submittedAt);
            case REJECTED -> new Rejected(verification, account, area, submittedAt, remark());
            case EXPIRED -> new Expired(verification, account, area, submittedAt);
            case CANCELLED -> new Cancelled(verification, account, area, submittedAt);
        };
    }

    private Remark remark() {
        return new Remark(Objects.requireNonNull(reason), comment);
    }
}
