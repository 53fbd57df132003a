package rufwerk.orders.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;

/**
 * Which verifications of an account are asked for, newest first; what is null does not matter.
 *
 * @param since submitted then or later
 * @param until submitted before
 * @param before where the page before ended
 */
public record VerificationQuery(
        AccountId account,
        @Nullable VerificationState state,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable VerificationPosition before,
        int limit) {}
