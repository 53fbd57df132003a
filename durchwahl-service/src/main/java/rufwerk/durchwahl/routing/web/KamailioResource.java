package rufwerk.durchwahl.routing.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.DurchwahlProblem;
import rufwerk.durchwahl.routing.FindRoute;
import rufwerk.durchwahl.routing.Gateway;
import rufwerk.durchwahl.routing.Route;
import rufwerk.durchwahl.routing.RouteQuestion;

/**
 * The document of Kamailio's rtjson module ({@code wire/switches.md} §1). 404 is "no route", every other failure is worth
 * another try.
 */
@Tag(name = "Routes")
@Path("/switches/kamailio/route")
@RolesAllowed(RouteResource.SWITCH)
class KamailioResource {
    /** One line, as http_client keeps the first line only. By hand: all values are digits, names and times. */
    private static final String DOCUMENT = """
            {"version":"1.0","routing":"serial","routes":[{"uri":"sip:%1$s@%2$s","dst_uri":"sip:%2$s"}],\
            "called":"%3$s","valid_until":"%4$s","cents_per_minute":%5$d}""";

    private final FindRoute findRoute;
    private final SwitchGateway gateways;

    KamailioResource(FindRoute findRoute, SwitchGateway gateways) {
        this.findRoute = findRoute;
        this.gateways = gateways;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A route as Kamailio's rtjson module reads it")
    public Uni<String> find(
            @QueryParam("called") @Nullable String called,
            @QueryParam("caller") @Nullable String caller,
            @QueryParam("call_id") @Nullable String callId,
            @QueryParam("gateway") @Nullable String gateway) {
        return findRoute.find(RouteQuestion.of(called, caller, callId)).map(route -> {
            if (route == null) {
                throw DurchwahlProblem.ROUTE_UNKNOWN.because("No lease of this number is valid");
            }
            return document(route, gateways.required(gateway));
        });
    }

    private static String document(Route route, Gateway gateway) {
        return DOCUMENT.formatted(
                route.destination(),
                gateway.name(),
                route.called().digits(),
                route.validUntil(),
                route.tariffClass().wholeCentsPerMinute());
    }
}
