package rufwerk.documents.privacy;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows which contracts about numbers accounts have and had. */
public interface Contracts {

    /** Fails when nobody can tell. */
    Uni<Standing> of(UUID account);

    /**
     * @param live how many numbers the account has
     * @param lastEndedAt when it gave up the last of the others; null: it never had another
     */
    record Standing(long live, @Nullable Instant lastEndedAt) {}
}
