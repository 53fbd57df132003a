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
import rufwerk.orders.verification.Verification.Pending;
import rufwerk.orders.verification.Verification.Rejected;
import rufwerk.orders.verification.VerificationId;

/** A verification as it is stored. */
@Entity
@Table(name = "verification")
class VerificationRow extends PanacheEntityBase {

    enum State {
        PENDING,
        APPROVED,
        REJECTED
    }

    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Enumerated(EnumType.STRING)
    State state;

    String country;

    @Column(name = "area_code")
    String areaCode;

    @Column(name = "rejection_reason")
    @Nullable
    String rejectionReason;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Version
    int version;

    static VerificationRow of(Pending verification) {
        VerificationRow row = new VerificationRow();
        row.id = verification.id().value();
        row.accountId = verification.account().value();
        row.country = verification.area().country();
        row.areaCode = verification.area().areaCode();
        row.submittedAt = verification.submittedAt();
        row.become(verification);
        return row;
    }

    void become(Verification next) {
        switch (next) {
            case Pending pending -> state = State.PENDING;
            case Approved approved -> state = State.APPROVED;
            case Rejected rejected -> {
                state = State.REJECTED;
                rejectionReason = rejected.reason();
            }
        }
    }

    Verification toVerification() {
        VerificationId verification = new VerificationId(id);
        AccountId account = new AccountId(accountId);
        Area area = new Area(country, areaCode);
        return switch (state) {
            case PENDING -> new Pending(verification, account, area, submittedAt);
            case APPROVED -> new Approved(verification, account, area, submittedAt);
            case REJECTED ->
                new Rejected(verification, account, area, submittedAt, Objects.requireNonNull(rejectionReason));
        };
    }
}
