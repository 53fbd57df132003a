package rufwerk.kit.switching;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.problem.Outage;

/**
 * The dialplan of FreeSWITCH's mod_xml_curl, which takes every status but 200 for no answer at all: what goes wrong is
 * said in XML too ({@code wire/switches.md} §2).
 */
@Tag(name = "Routes")
@Path("/switches/freeswitch/dialplan")
@RolesAllowed(RouteResource.SWITCH)
class FreeswitchResource {
    private final Routes routes;
    private final Gateways gateways;

    FreeswitchResource(Routes routes, Gateways gateways) {
        this.routes = routes;
        this.gateways = gateways;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_XML)
    @Operation(summary = "A route as FreeSWITCH's mod_xml_curl reads it")
    public Uni<String> find(@QueryParam("gateway") @Nullable String gateway, byte[] body) {
        SentForm form = SentForm.read(body);
        // Hunt- is the profile that is being routed now; Caller- may be an earlier one.
        @Nullable String dialled = form.firstOf("Hunt-Destination-Number", "Caller-Destination-Number");
        @Nullable String context = form.firstOf("Hunt-Context", "Caller-Context");
        if (!"dialplan".equals(form.firstOf("section"))
                || dialled == null
                || context == null
                || !FreeswitchCall.understands(context)) {
            return Uni.createFrom().item(FreeswitchCall.NOT_FOUND);
        }
        var call = new FreeswitchCall(dialled, context);
        String caller = form.firstOf("Hunt-Caller-ID-Number", "Caller-Caller-ID-Number");
        return routes.find(RouteQuestion.of(dialled, caller, form.firstOf("Unique-ID")))
                .map(route ->
                        route == null ? FreeswitchCall.NOT_FOUND : call.bridge(route, () -> gateways.required(gateway)))
                .onFailure()
                .recoverWithItem(failure -> tryAgain(call, failure));
    }

    private static String tryAgain(FreeswitchCall call, Throwable failure) {
        if (Outage.isBehind(failure)) {
            Log.warnf("Cannot look a route up now: %s", failure.getMessage());
        } else {
            Log.error("Looking a route up failed", failure);
        }
        return call.tryAgain();
    }
}
