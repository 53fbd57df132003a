package rufwerk.documents.groups;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files of all groups; their content is kept elsewhere. Changes want the group locked. */
public interface GroupFiles {

    /** The oldest first. */
    Uni<List<GroupFile>> of(GroupId group);

    /** Null when there is none. */
    Uni<@Nullable GroupFile> find(UUID id);

    Uni<Void> add(GroupFile file);

    /** Gives a waiting file the state that was decided; false when it waits no longer. */
    Uni<Boolean> decide(UUID id, FileState decided);

    /** The group says something else now, so what was verified proves nothing any more. */
    Uni<Void> outdate(GroupId group, Instant now);
}
