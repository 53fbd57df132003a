package rufwerk.orders.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account before and after something was done to it. The only thing that can be saved, so that no change goes
 * without its cause.
 *
 * @param before as it was read in the same transaction; null when the account is new
 * @param after has the version that follows
 */
public record AccountChange(@Nullable Account before, Account after, Cause cause, Instant at) {
    public AccountChange {
        after = before == null ? after : after.withVersion(before.version() + 1);
    }

    public static AccountChange opening(Account account, Operator operator) {
        return new AccountChange(null, account, Cause.of(AuditAction.ACCOUNT_OPENED, operator), account.openedAt());
    }

    /** What others have to know of: without anything that has expired. */
    public Account announced() {
        return after.withoutExpiredBefore(at);
    }

    public List<Credential> newOrChangedCredentials() {
        return after.credentials().stream()
                .filter(credential -> !credentialsBefore().contains(credential))
                .toList();
    }

    public List<UUID> goneCredentials() {
        List<UUID> left = after.credentials().stream().map(Credential::id).toList();
        return credentialsBefore().stream()
                .map(Credential::id)
                .filter(credential -> !left.contains(credential))
                .toList();
    }

    private List<Credential> credentialsBefore() {
        return before == null ? List.of() : before.credentials();
    }
}
