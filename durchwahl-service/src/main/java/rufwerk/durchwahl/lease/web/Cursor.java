package rufwerk.durchwahl.lease.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.DurchwahlProblem;
import rufwerk.durchwahl.lease.LeasePage.Place;

/** A place in the list as callers hand it back: opaque to them, so we may change what is in it. */
final class Cursor {
    private Cursor() {}

    static String write(Place place) {
        String text = place.leasedAt() + " " + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Place read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw DurchwahlProblem.CURSOR_INVALID.because("Use next_cursor of the page before, unchanged");
        }
    }
}
