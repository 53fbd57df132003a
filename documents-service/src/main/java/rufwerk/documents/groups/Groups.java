package rufwerk.documents.groups;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All groups. A group of another account is none. */
public interface Groups {

    /** Null when there is none. */
    Uni<@Nullable DocumentGroup> find(GroupId id);

    /** The same, and until the transaction ends nobody else changes the group or its files. */
    Uni<@Nullable DocumentGroup> lock(GroupId id);

    /** By their numbers, up to so many. */
    Uni<List<DocumentGroup>> list(UUID accountId, int limit);

    Uni<Long> count(UUID accountId);

    /** Adds a group under a number of its own. */
    Uni<DocumentGroup> add(UUID accountId, GroupDetails details, Instant now);

    /** Adds the main group, which says nothing yet, unless it is there. */
    Uni<Void> addMain(UUID accountId, Instant now);

    /** Lets a group that was locked say something else. */
    Uni<Void> change(GroupId id, GroupDetails details, Instant now);
}
