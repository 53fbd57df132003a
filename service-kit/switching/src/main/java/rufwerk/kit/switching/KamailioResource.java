package rufwerk.kit.switching;

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

/** Routes for Kamailio. 404 is "no route", every other failure is worth another try. */
@Tag(name = "Routes")
@Path("/switches/kamailio/route")
@RolesAllowed(RouteResource.SWITCH)
class KamailioResource {
    private final Routes routes;
    private final Gateways gateways;

    KamailioResource(Routes routes, Gateways gateways) {
        this.routes = routes;
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
        return routes.find(RouteQuestion.of(called, caller, callId)).map(route -> {
            if (route == null) {
                throw SwitchingProblem.ROUTE_UNKNOWN.because("There is no route for this number now");
            }
            return Rtjson.document(route, () -> gateways.required(gateway));
        });
    }
}
