package rufwerk.documents.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code documents.group-file.more-asked}
 *
 * @param reason an {@link AskReason#code()}
 */
public record GroupFileMoreAsked(
        UUID fileId,
        UUID accountId,
        long groupId,
        String documentType,
        String reason,
        @Nullable String comment,
        Instant askedAt)
        implements ReviewEvent {}
