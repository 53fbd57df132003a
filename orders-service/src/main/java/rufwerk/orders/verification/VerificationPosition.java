package rufwerk.orders.verification;

import java.time.Instant;

/** A place in an account's list of verifications, newest first. */
public record VerificationPosition(Instant submittedAt, VerificationId id) {
    public static VerificationPosition of(Verification verification) {
        return new VerificationPosition(verification.submittedAt(), verification.id());
    }
}
