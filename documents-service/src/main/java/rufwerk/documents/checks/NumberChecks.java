package rufwerk.documents.checks;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.checks.NumberCheck.Decided;
import rufwerk.documents.checks.NumberCheck.Question;
import rufwerk.documents.checks.NumberCheck.Step;
import rufwerk.documents.checks.NumberCheck.Waiting;
import rufwerk.documents.groups.GroupId;

/** All number checks. Changes want the group locked. */
public interface NumberChecks {

    /** False when one of its id is there; that one stays as it is. */
    Uni<Boolean> add(Question question, Instant now);

    /** Null when there is none. One that waits has no reasons: they depend on how the group is now. */
    Uni<@Nullable NumberCheck> find(UUID id);

    /** The oldest first. */
    Uni<List<Waiting>> waitingFor(GroupId group);

    /** Notes by which requirements it goes on waiting. */
    Uni<Void> waitsBy(long requirements, UUID id);

    /** Of groups for which something waits by older requirements than these, the next in their order. */
    Uni<List<GroupId>> waitingByOlder(long requirements, @Nullable GroupId after, int limit);

    /** Saves the decision and its event together; nothing happens to a check that does not wait, or was withdrawn. */
    <S extends Decided> Uni<Void> save(Step<S> step);

    /** Forgets a check, if there is one. */
    Uni<Void> remove(UUID id);
}
