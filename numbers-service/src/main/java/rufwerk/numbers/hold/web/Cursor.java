package rufwerk.numbers.hold.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.hold.HoldPage.Place;

/** A place in the list as callers hand it back: opaque to them, so we may change what is in it. */
final class Cursor {
    private Cursor() {}

    static String write(Place place) {
        String text = place.heldAt() + " " + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    static @Nullable Place read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ", 2);
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw NumbersProblem.CURSOR_INVALID.because("Use next_cursor of the page before, unchanged");
        }
    }
}
