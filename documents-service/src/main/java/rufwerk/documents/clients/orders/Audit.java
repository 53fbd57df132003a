package rufwerk.documents.clients.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators did to an account, newest first. */
public record Audit(List<Entry> entries) {

    /** @param action for example {@code credential_issued} */
    public record Entry(
            Instant at,
            String operator,
            String action,
            @Nullable UUID credentialId) {}
}
