package rufwerk.kit.privacy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * {@code <service>.account.erased}: this service holds nothing about the account any more.
 *
 * @param erased how many rows of which table were removed or emptied, and how many files; what had nothing is left out
 */
@RegisterForReflection
public record AccountErased(UUID accountId, Map<String, Long> erased, Instant erasedAt) {
    public AccountErased {
        erased = Map.copyOf(erased);
    }
}
