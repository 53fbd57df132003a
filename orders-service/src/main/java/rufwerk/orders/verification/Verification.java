package rufwerk.orders.verification;

import java.time.Instant;
import rufwerk.orders.accounts.AccountId;

/** Whether an account may have numbers of an area. Each state is a type: only a pending one can be decided. */
public sealed interface Verification {
    VerificationId id();

    AccountId account();

    Area area();

    Instant submittedAt();

    default VerificationState state() {
        return switch (this) {
            case Pending pending -> VerificationState.PENDING;
            case Approved approved -> VerificationState.APPROVED;
            case Rejected rejected -> VerificationState.REJECTED;
        };
    }

    /** Handed in; an operator looks at the document. */
    record Pending(VerificationId id, AccountId account, Area area, Instant submittedAt) implements Verification {

        public Approved approve() {
            return new Approved(id, account, area, submittedAt);
        }

        public Rejected reject(String reason) {
            return new Rejected(id, account, area, submittedAt, reason);
        }
    }

    /** Orders may refer to it. */
    record Approved(VerificationId id, AccountId account, Area area, Instant submittedAt) implements Verification {}

    /** Final; {@code reason} is documents-service's code. */
    record Rejected(VerificationId id, AccountId account, Area area, Instant submittedAt, String reason)
            implements Verification {}
}
