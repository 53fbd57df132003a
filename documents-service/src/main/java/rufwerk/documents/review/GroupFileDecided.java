package rufwerk.documents.review;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Implemented by who keeps the files of groups: told of each decision, within its transaction. */
public interface GroupFileDecided {

    /** A failure undoes the decision. */
    Uni<Void> decided(Subject.GroupFile file, Decision decision, Instant at);
}
