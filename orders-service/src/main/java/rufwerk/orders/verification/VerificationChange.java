package rufwerk.orders.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a verification's history.
 *
 * @param state what it was from then on
 * @param remark what the operator said; null where there is nothing to say
 */
public record VerificationChange(VerificationState state, Verification.@Nullable Remark remark, Instant at) {}
