package rufwerk.orders.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;

/**
 * A document of a group, about which a reviewer has decided.
 *
 * @param group number of the group within its account; 0: the main group
 * @param type as Zadarma writes it: {@code passport}
 */
public record DecidedDocument(UUID file, AccountId account, long group, String type, Decision decision, Instant at) {

    /** What became of it. */
    public sealed interface Decision {
        record Approved() implements Decision {}

        /** Not taken. */
        record Rejected(String reason, @Nullable String comment) implements Decision {}

        /** To be shown again, or in full. */
        record MoreAsked(String reason, @Nullable String comment) implements Decision {}
    }
}
