package rufwerk.numbers.search.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.search.Place;

/** A place in a search as callers hand it back: opaque to them, so we may change what is in it. */
final class Cursor {
    private static final int PARTS = 3;

    private Cursor() {}

    static String write(Place place) {
        String text = "%d %d %s"
                .formatted(
                        place.distance(),
                        place.direction().value(),
                        place.number().digits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    static @Nullable Place read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ");
            if (parts.length != PARTS) {
                throw new IllegalArgumentException("Not a place");
            }
            return new Place(
                    Integer.parseInt(parts[0]), new DirectionId(Long.parseLong(parts[1])), new PhoneNumber(parts[2]));
        } catch (IllegalArgumentException e) {
            throw NumbersProblem.CURSOR_INVALID.because("Use next_cursor of the page before, unchanged");
        }
    }
}
