package rufwerk.orders.privacy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Operator;

/** Nothing about the account may be forgotten for now: a court asks, or a bill is disputed. */
public record Hold(AccountId account, String reason, Operator placedBy, Instant placedAt) {
    public Hold {
        placedAt = placedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
