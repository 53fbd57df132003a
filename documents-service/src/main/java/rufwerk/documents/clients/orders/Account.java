package rufwerk.documents.clients.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account and what opens it.
 *
 * @param status {@code active} or {@code suspended}
 */
public record Account(
        UUID id, String name, String status, boolean signingRequired, Instant openedAt, List<Credential> credentials) {

    public boolean isActive() {
        return status.equals("active");
    }

    /** Accounts, newest first; without a cursor this page is the last one. */
    public record Page(List<Account> accounts, @Nullable String nextCursor) {}

    /** A new account. */
    public record Wanted(String name) {}

    /** What an account shall be from now on. */
    public record Status(String status) {}
}
