package rufwerk.durchwahl.routing.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.durchwahl.DurchwahlProblem;
import rufwerk.durchwahl.routing.CalledNumber;
import rufwerk.durchwahl.routing.FindRoute;
import rufwerk.kit.problem.ProblemException;

/** Asked by telephone switches for each call. A definite "no route" is 404; everything else is worth another try. */
@Tag(name = "Routes")
@Path("/routes/{called}")
@RolesAllowed(RouteResource.SWITCH)
class RouteResource {
    static final String SWITCH = "switch";

    private final FindRoute findRoute;

    RouteResource(FindRoute findRoute) {
        this.findRoute = findRoute;
    }

    @GET
    @Operation(summary = "Where a dialled 0180 number leads now")
    public Uni<RestResponse<RouteView>> find(@PathParam("called") String called) {
        CalledNumber number = CalledNumber.spelled(called).orElseThrow(RouteResource::noRoute);
        return findRoute.find(number).map(route -> {
            if (route == null) {
                throw noRoute();
            }
            return RestResponse.ok(RouteView.of(route));
        });
    }

    private static ProblemException noRoute() {
        return DurchwahlProblem.ROUTE_UNKNOWN.because("No lease of this number is valid");
    }
}
