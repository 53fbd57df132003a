package rufwerk.documents.review;

import java.time.Instant;
import java.util.UUID;

/** {@code documents.group-file.approved} */
public record GroupFileApproved(UUID fileId, UUID accountId, long groupId, String documentType, Instant approvedAt)
        implements ReviewEvent {}
