package rufwerk.documents.privacy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts of which there are documents, or something was said. */
public interface Documented {

    /** Some at which nobody has looked since then; noted as looked at now, so that each replica gets others. */
    Uni<List<UUID>> nextToLookAt(Instant lookedBefore, Instant now, int limit);

    Uni<Use> useOf(UUID account);

    /** Null: for as long as it has numbers, or something of it waits. */
    Uni<Void> note(UUID account, @Nullable KeptUntil until);

    /** Those that are not erased, by their ids; a few at a time in memory. */
    Multi<HeldDocument> documentsOf(UUID account);

    /** Files, and all rows; false when something was used after that time, and nothing was erased. */
    Uni<Boolean> erase(UUID account, Instant lastUsedAt);

    /**
     * @param waiting whether something is not decided yet
     * @param held whether operators hold the account's data
     * @param lastUsedAt when something was said, handed in, asked or decided; null: nothing is there
     */
    record Use(boolean waiting, boolean held, @Nullable Instant lastUsedAt) {}
}
