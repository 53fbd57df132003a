package rufwerk.kit.switching;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Asked by telephone switches for each call. A definite "no route" is 404; everything else is worth another try. */
@Tag(name = "Routes")
@Path("/routes/{called}")
@RolesAllowed(RouteResource.SWITCH)
class RouteResource {
    static final String SWITCH = "switch";

    private final Routes routes;
    private final Gateways gateways;

    RouteResource(Routes routes, Gateways gateways) {
        this.routes = routes;
        this.gateways = gateways;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Where a dialled number leads now")
    public Uni<RouteView> find(
            @PathParam("called") String called,
            @QueryParam("caller") @Nullable String caller,
            @QueryParam("call_id") @Nullable String callId,
            @QueryParam("gateway") @Nullable String gateway) {
        var question = RouteQuestion.of(called, caller, callId);
        return routes.find(question).map(route -> {
            if (route == null) {
                throw SwitchingProblem.ROUTE_UNKNOWN.because("There is no route for this number now");
            }
            return RouteView.of(route, gateways.of(gateway).orElse(null), question.callId());
        });
    }
}
