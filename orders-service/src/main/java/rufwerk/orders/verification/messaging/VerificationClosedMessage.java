package rufwerk.orders.verification.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import rufwerk.orders.verification.Verification;

/**
 * {@code orders.verification.closed}: nobody has to decide about it any more.
 *
 * @param reason {@code cancelled} or {@code expired}
 */
@RegisterForReflection
record VerificationClosedMessage(UUID verificationId, UUID accountId, String reason, Instant closedAt) {

    static VerificationClosedMessage of(Verification closed, Instant at) {
        return new VerificationClosedMessage(
                closed.id().value(),
                closed.account().value(),
                closed.state().name().toLowerCase(Locale.ROOT),
                at);
    }
}
