package rufwerk.orders;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place in a list as callers hand it back: opaque to them, so we may change what is in it. */
public final class OpaqueCursor {
    private OpaqueCursor() {}

    public static String write(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Null for null; {@code reading} may fail as the JDK's parsers do. */
    public static <T> @Nullable T read(@Nullable String cursor, Function<String, T> reading) {
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
