package rufwerk.orders.verification.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.verification.Verification.Remark;
import rufwerk.orders.verification.VerificationChange;
import rufwerk.orders.verification.VerificationState;

/** A line of a verification's history, which the database writes when the verification changes its state. */
@Entity
@Immutable
@Table(name = "verification_change")
class VerificationChangeRow extends PanacheEntityBase {
    @Id
    long step;

    @Column(name = "verification_id")
    UUID verificationId;

    @Enumerated(EnumType.STRING)
    VerificationState state;

    @Nullable
    String reason;

    @Nullable
    String comment;

    @Column(name = "changed_at")
    Instant changedAt;

    VerificationChange toChange() {
        return new VerificationChange(state, reason == null ? null : new Remark(reason, comment), changedAt);
    }
}
