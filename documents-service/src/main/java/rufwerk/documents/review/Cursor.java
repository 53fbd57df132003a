package rufwerk.documents.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import rufwerk.documents.DocumentsProblem;

/** A position as callers hand it back: opaque to them, so we may change what is in it. */
public final class Cursor {
    private Cursor() {}

    public static String write(PagePosition position) {
        String text = position.receivedAt() + " " + position.id().value();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public static PagePosition read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            return new PagePosition(
                    Instant.parse(text.substring(0, Math.max(0, space))),
                    new CaseId(UUID.fromString(text.substring(space + 1))));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw DocumentsProblem.CURSOR_INVALID.because("Use next_cursor of the page before, unchanged");
        }
    }
}
