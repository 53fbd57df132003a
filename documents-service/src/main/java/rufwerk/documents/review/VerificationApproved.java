package rufwerk.documents.review;

import java.time.Instant;
import java.util.UUID;

/** {@code documents.verification.approved} */
public record VerificationApproved(UUID verificationId, UUID accountId, Instant approvedAt) implements ReviewEvent {}
