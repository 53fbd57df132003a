package rufwerk.durchwahl.routing.web;

import java.time.Instant;
import rufwerk.durchwahl.routing.Route;

/**
 * @param called in international form, however it was asked
 * @param destination where to send the call, international and without plus sign
 */
record RouteView(String called, String destination, Instant validUntil) {

    static RouteView of(Route route) {
        return new RouteView(route.called().digits(), route.destination(), route.validUntil());
    }
}
