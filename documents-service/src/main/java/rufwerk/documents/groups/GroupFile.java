package rufwerk.documents.groups;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a group.
 *
 * @param name as the customer calls it
 */
public record GroupFile(UUID id, GroupId group, DocumentType type, String name, Instant uploadedAt, FileState state) {

    public static GroupFile waiting(UUID id, GroupId group, DocumentType type, String name, Instant uploadedAt) {
        return new GroupFile(id, group, type, name, uploadedAt, new FileState.Waiting());
    }

    public boolean isWaiting() {
        return state instanceof FileState.Waiting;
    }

    public boolean isVerified() {
        return state instanceof FileState.Verified;
    }
}
