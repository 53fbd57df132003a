package rufwerk.documents.groups;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Tells every {@link GroupChanged} of a change, one after the other. */
@ApplicationScoped
public class GroupChanges {
    private final Iterable<GroupChanged> listeners;

    @Inject
    GroupChanges(Instance<GroupChanged> listeners) {
        this.listeners = listeners;
    }

    public GroupChanges(List<GroupChanged> listeners) {
        this.listeners = listeners;
    }

    public Uni<Void> tell(GroupId id) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (GroupChanged listener : listeners) {
            told = told.chain(() -> listener.changed(id));
        }
        return told;
    }
}
