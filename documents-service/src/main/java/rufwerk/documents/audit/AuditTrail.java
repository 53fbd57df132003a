package rufwerk.documents.audit;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** All lines, in the order in which they were committed. They can only be added. */
public interface AuditTrail {

    /** Adds a line to the current transaction, which holds the end of the chain from here to its commit. */
    Uni<Void> append(Line line);

    /** The end as it is noted, and the last position that is there; both from the same moment. */
    Uni<Extent> extent();

    /** In order of their positions. */
    Uni<List<Link>> links(long afterPosition, int limit);

    /** All about one case, in order. */
    Uni<List<Link>> about(UUID caseId);

    /** Cases whose state is not what their lines tell; ten at most. */
    Uni<List<UUID>> contradicted();

    /** How far the chain reaches by its own account, and in fact. */
    record Extent(End noted, long lastPosition) {}
}
