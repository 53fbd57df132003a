package rufwerk.kit.switching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a switch that holds a call.
 *
 * @param called international, without plus sign
 * @param validUntil until when calls may begin; null for a route without an end
 * @param centsPerMinute what the caller pays, rounded up; null where nobody knows
 */
public record SwitchRoute(
        String called,
        Destination destination,
        @Nullable Instant validUntil,
        @Nullable Integer centsPerMinute) {}
