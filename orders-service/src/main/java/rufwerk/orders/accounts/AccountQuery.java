package rufwerk.orders.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are asked for, newest first.
 *
 * @param status null: any
 * @param namePart in any case; null: any name
 * @param after where the page before ended; null for the first page
 */
public record AccountQuery(
        Account.@Nullable Status status,
        @Nullable String namePart,
        @Nullable Position after,
        int limit) {

    /** A place in the list. Accounts are never removed, so it stays where it is while others are opened. */
    public record Position(Instant openedAt, UUID id) {
        public static Position of(Account account) {
            return new Position(account.openedAt(), account.id().value());
        }
    }
}
