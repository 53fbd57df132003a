package rufwerk.documents.requirements;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requirements all replicas share. A version never changes; the highest is in force, and the latest 50 are kept. */
public interface RequirementsVersions {
    int KEPT = 50;

    /** 0 when operators have not replaced what came with this release. */
    Uni<Long> current();

    /** The latest first. */
    Uni<List<RequirementsVersion>> list();

    /** As it was sent; null when it is not known, or no longer. */
    Uni<@Nullable String> yaml(long version);

    /** Adds a version; finishes when it is committed. Changes wait for one another. */
    Uni<RequirementsVersion> add(String yaml, String operator, @Nullable Long copyOf, Instant now);
}
