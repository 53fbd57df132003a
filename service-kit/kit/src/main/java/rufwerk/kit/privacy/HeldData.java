package rufwerk.kit.privacy;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** What a service, or a part of it, holds about accounts. */
public interface HeldData {

    /** In the order in which they are erased. */
    List<Holding> holdings();

    /**
     * Erases what does not lie in tables, before the rows that lead to it. How much that was; harmless when repeated.
     */
    default Uni<Long> eraseFiles(UUID account) {
        return Uni.createFrom().item(0L);
    }

    /** In the transaction that has erased the rows: for what takes more than a statement. */
    default Uni<Void> finish(UUID account) {
        return Uni.createFrom().voidItem();
    }

    /** A row of a table in JSON as it is told; whoever keeps something sealed opens it here. */
    default String tell(String table, String row) {
        return row;
    }
}
