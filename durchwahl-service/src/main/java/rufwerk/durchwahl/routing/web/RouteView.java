package rufwerk.durchwahl.routing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.routing.CallId;
import rufwerk.durchwahl.routing.Gateway;
import rufwerk.durchwahl.routing.Route;

/**
 * @param called in international form, however it was asked
 * @param destination where to send the call, international and without plus sign
 * @param validUntil until when calls may begin; those under way may last longer
 * @param centsPerMinute what the caller pays, rounded up
 * @param gateway through what, where that is known
 * @param callId as it was asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RouteView(
        String called,
        String destination,
        Instant validUntil,
        int centsPerMinute,
        @Nullable String gateway,
        @Nullable String callId) {

    static RouteView of(Route route, @Nullable Gateway gateway, @Nullable CallId callId) {
        return new RouteView(
                route.called().digits(),
                route.destination(),
                route.validUntil(),
                route.tariffClass().wholeCentsPerMinute(),
                gateway == null ? null : gateway.name(),
                callId == null ? null : callId.text());
    }
}
