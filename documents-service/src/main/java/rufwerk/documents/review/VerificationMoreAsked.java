package rufwerk.documents.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code documents.verification.more-asked}
 *
 * @param reason an {@link AskReason#code()}
 */
public record VerificationMoreAsked(
        UUID verificationId,
        UUID accountId,
        String reason,
        @Nullable String comment,
        Instant askedAt) implements ReviewEvent {}
