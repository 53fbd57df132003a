package rufwerk.documents.groups;

import io.smallrye.mutiny.Uni;

/** Hears, within the transaction, that a group or one of its files has changed. */
public interface GroupChanged {

    Uni<Void> changed(GroupId id);
}
