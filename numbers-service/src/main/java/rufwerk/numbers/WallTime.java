package rufwerk.numbers;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Time as both dialects tell it and as periods are counted: on the wall in Berlin. */
public final class WallTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private WallTime() {}

    /** {@code 2026-11-21 11:15:30} */
    public static String text(Instant instant) {
        return FORMAT.format(at(instant));
    }

    /** The same time of the day, whatever the clocks do in between. */
    public static Instant plusDays(Instant instant, int days) {
        return at(instant).plusDays(days).toInstant();
    }

    public static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }
}
