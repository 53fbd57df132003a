package rufwerk.orders.accounts.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.OpaqueCursor;
import rufwerk.orders.accounts.Account;
import rufwerk.orders.accounts.AccountQuery.Position;
import rufwerk.orders.accounts.AuditEntry;

/** Places in the lists of accounts and of the audit log. */
final class Cursor {
    private Cursor() {}

    static String after(Account account) {
        return OpaqueCursor.write(account.openedAt() + " " + account.id());
    }

    static String after(AuditEntry entry) {
        return OpaqueCursor.write(Long.toString(entry.id()));
    }

    static @Nullable Position account(@Nullable String cursor) {
        return OpaqueCursor.read(cursor, text -> {
            String[] parts = text.split(" ", 2);
            return new Position(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        });
    }

    static @Nullable Long auditEntry(@Nullable String cursor) {
        return OpaqueCursor.read(cursor, Long::valueOf);
    }
}
