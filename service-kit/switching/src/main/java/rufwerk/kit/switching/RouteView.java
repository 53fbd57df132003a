package rufwerk.kit.switching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a call goes.
 *
 * @param called in international form, however it was asked
 * @param destination a number or login behind the gateway, or an address that begins with {@code sip:}
 * @param validUntil until when calls may begin, where that has an end; those under way may last longer
 * @param centsPerMinute what the caller pays, rounded up, where it is known
 * @param gateway through what, where that is known
 * @param callId as it was asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RouteView(
        String called,
        String destination,
        @Nullable Instant validUntil,
        @Nullable Integer centsPerMinute,
        @Nullable String gateway,
        @Nullable String callId) {

    static RouteView of(SwitchRoute route, @Nullable Gateway gateway, @Nullable String callId) {
        return new RouteView(
                route.called(),
                route.destination().text(),
                route.validUntil(),
                route.centsPerMinute(),
                gateway == null ? null : gateway.name(),
                callId);
    }
}
