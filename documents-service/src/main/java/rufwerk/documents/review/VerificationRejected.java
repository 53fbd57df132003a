package rufwerk.documents.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code documents.verification.rejected}
 *
 * @param reason a {@link RejectionReason#code()}
 */
public record VerificationRejected(
        UUID verificationId,
        UUID accountId,
        String reason,
        @Nullable String comment,
        Instant rejectedAt) implements ReviewEvent {}
