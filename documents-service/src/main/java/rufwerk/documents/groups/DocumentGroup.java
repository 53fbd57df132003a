package rufwerk.documents.groups;

import java.time.Instant;

/**
 * A group of documents.
 *
 * @param underReview while one of its files waits for a reviewer nothing that documents prove may change
 */
public record DocumentGroup(
        GroupId id, GroupDetails details, Instant createdAt, Instant changedAt, boolean underReview) {}
