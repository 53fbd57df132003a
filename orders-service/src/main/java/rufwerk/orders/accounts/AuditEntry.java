package rufwerk.orders.accounts;

import java.time.Instant;

/**
 * A line of the audit log.
 *
 * @param id grows from line to line
 */
public record AuditEntry(long id, Instant at, AccountId account, Cause cause, Difference difference) {}
