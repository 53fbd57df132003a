package rufwerk.orders.accounts.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.accounts.Account;
import rufwerk.orders.accounts.AccountQuery.Position;
import rufwerk.orders.accounts.AuditEntry;

/** A place in a list as callers hand it back: opaque to them, so we may change what is in it. */
final class Cursor {
    private Cursor() {}

    static String after(Account account) {
        return write(account.openedAt() + " " + account.id());
    }

    static String after(AuditEntry entry) {
        return write(Long.toString(entry.id()));
    }

    static @Nullable Position account(@Nullable String cursor) {
        return read(cursor, text -> {
            String[] parts = text.split(" ", 2);
            return new Position(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        });
    }

    static @Nullable Long auditEntry(@Nullable String cursor) {
        return read(cursor, Long::valueOf);
    }

    private static String write(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> @Nullable T read(@Nullable String cursor, Function<String, T> reading) {
        if (cursor == null) {
            return null;
        }
        try {
            return reading.apply(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw OrdersProblem.CURSOR_INVALID.because("Use next_cursor of the page before, unchanged");
        }
    }
}
