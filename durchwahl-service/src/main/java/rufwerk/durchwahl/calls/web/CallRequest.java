package rufwerk.durchwahl.calls.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that is over. Whatever else a switch knows, such as the caller, is ignored.
 *
 * @param callId as it was given when the route was asked for
 * @param called in any spelling
 * @param answeredAt left out when nobody answered
 * @param seconds talked
 */
record CallRequest(
        @NotNull String callId,
        @NotNull String called,
        @NotNull Instant startedAt,
        @Nullable Instant answeredAt,
        @NotNull Instant endedAt,
        @NotNull Integer seconds) {}
