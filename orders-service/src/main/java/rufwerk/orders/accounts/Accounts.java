package rufwerk.orders.accounts;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All accounts, and what was done to them. */
public interface Accounts {

    /** Null when there is none. */
    Uni<@Nullable Account> find(AccountId id);

    /** The account, kept from others until the transaction ends; null when there is none. */
    Uni<@Nullable Account> findForChange(AccountId id);

    /** Newest first. */
    Uni<List<Account>> list(AccountQuery query);

    /** Saves the account, tells the other services and writes the audit log: all of it or nothing. */
    Uni<Account> save(AccountChange change);

    /** Writes the audit log about something that is not part of the account itself. */
    Uni<Void> note(AccountId account, Cause cause, Difference difference, Instant at);

    /**
     * Newest first.
     *
     * @param account null: of all accounts
     * @param before only entries with smaller ids; null for the first page
     */
    Uni<List<AuditEntry>> audit(@Nullable AccountId account, @Nullable Long before, int limit);
}
