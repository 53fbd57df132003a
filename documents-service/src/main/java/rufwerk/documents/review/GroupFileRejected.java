package rufwerk.documents.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code documents.group-file.rejected}
 *
 * @param reason a {@link RejectionReason#code()}
 */
public record GroupFileRejected(
        UUID fileId,
        UUID accountId,
        long groupId,
        String documentType,
        String reason,
        @Nullable String comment,
        Instant rejectedAt)
        implements ReviewEvent {}
