package rufwerk.orders.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done, and by whom.
 *
 * @param credential the one it was done to, if it was not the account
 */
public record Cause(
        AuditAction action, Operator operator, @Nullable UUID credential) {

    public static Cause of(AuditAction action, Operator operator) {
        return new Cause(action, operator, null);
    }
}
