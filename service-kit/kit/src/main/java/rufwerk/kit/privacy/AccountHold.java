package rufwerk.kit.privacy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/** {@code orders.account.hold}: from now on nothing about the account is forgotten, or what is due is forgotten again. */
@RegisterForReflection
public record AccountHold(UUID accountId, boolean held, Instant at) {
    public static final String TYPE = "orders.account.hold";
}
