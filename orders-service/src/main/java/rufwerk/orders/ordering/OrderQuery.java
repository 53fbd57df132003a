package rufwerk.orders.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.VerificationId;

/**
 * Which orders of an account are asked for, newest first; what is null does not matter.
 *
 * @param since received then or later
 * @param until received before
 * @param before where the page before ended
 */
public record OrderQuery(
        AccountId account,
        @Nullable OrderState state,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable VerificationId verification,
        @Nullable String label,
        @Nullable OrderPosition before,
        int limit) {}
