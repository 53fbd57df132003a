package rufwerk.kit.privacy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/** {@code orders.account.erasing}: the account is closed; whoever holds something about it erases that and says so. */
@RegisterForReflection
public record AccountErasing(UUID accountId, Instant orderedAt) {
    public static final String TYPE = "orders.account.erasing";
}
