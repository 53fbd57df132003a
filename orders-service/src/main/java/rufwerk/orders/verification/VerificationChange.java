package rufwerk.orders.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a verification's history.
 *
 * @param state what it was from then on
 * @param reason documents-service's code; null where there is none
 */
public record VerificationChange(
        VerificationState state, @Nullable String reason, Instant at) {}
