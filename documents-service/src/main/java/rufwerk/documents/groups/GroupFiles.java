package rufwerk.documents.groups;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
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

    /** Says until when a verified file is valid, null for always; false when it is not verified. */
    Uni<Boolean> limit(UUID id, @Nullable LocalDate validUntil);

    /**
     * Up to so many verified files that are valid until this day or shorter, and not announced that late yet. One that
     * was replaced, as the group has another of its type that is valid longer, is none of them.
     */
    Uni<List<GroupFile>> expiring(LocalDate until, int daysAhead, int limit);

    /** Notes and publishes that a file is about to expire, in one. */
    Uni<Void> announce(FileExpiring expiring);
}
