package rufwerk.kit.switching;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.problem.Outage;

/**
 * Routes for Asterisk: {@code CURL()} as text or form, and realtime extensions ({@code wire/switches.md} §3).
 *
 * <p>Asterisk looks at the body before the status, so what goes wrong has no body that could be dialled. The form tells
 * "no route" from "try again", the text does not.
 */
@Tag(name = "Routes")
@Path("/switches/asterisk")
@RolesAllowed(RouteResource.SWITCH)
class AsteriskResource {
    private static final String NOTHING = "";
    private static final int RETRY_AFTER_SECONDS = 2;

    private final Routes routes;
    private final Gateways gateways;

    AsteriskResource(Routes routes, Gateways gateways) {
        this.routes = routes;
        this.gateways = gateways;
    }

    @GET
    @Path("/text")
    @Operation(summary = "The destination alone for Asterisk's CURL(); empty without a route")
    public Uni<RestResponse<String>> text(
            @QueryParam("called") @Nullable String called,
            @QueryParam("caller") @Nullable String caller,
            @QueryParam("call_id") @Nullable String callId) {
        return answer(
                RouteQuestion.of(called, caller, callId),
                route -> route == null ? NOTHING : route.destination().text());
    }

    @GET
    @Path("/form")
    @Operation(summary = "A route for Asterisk's CURL() with hashcompat; result is ok or none")
    public Uni<RestResponse<String>> form(
            @QueryParam("called") @Nullable String called,
            @QueryParam("caller") @Nullable String caller,
            @QueryParam("call_id") @Nullable String callId,
            @QueryParam("gateway") @Nullable String gateway) {
        return answer(
                RouteQuestion.of(called, caller, callId),
                route -> route == null
                        ? AsteriskForm.of("result", "none")
                        : AsteriskForm.route(route, gateways.of(gateway).orElse(null)));
    }

    /** Asterisk asks for priority 1, 2, 3 … until nothing comes, and for patterns in between: only the first is a route. */
    @POST
    @Path("/realtime/single")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "A realtime extension of Asterisk that dials the destination")
    public Uni<RestResponse<String>> single(byte[] body) {
        SentForm form = SentForm.read(body);
        @Nullable String extension = form.firstOf("exten");
        @Nullable String context = form.firstOf("context");
        if (extension == null || context == null || !"1".equals(form.firstOf("priority"))) {
            return Uni.createFrom().item(plain(200, NOTHING));
        }
        return answer(
                RouteQuestion.of(extension, null, null),
                route -> route == null
                        ? NOTHING
                        : AsteriskForm.extension(extension, context, route, gateways.required(null)));
    }

    /** Patterns, for which Asterisk asks here: we know numbers alone. */
    @POST
    @Path("/realtime/multi")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Asterisk's realtime patterns: none")
    public Uni<RestResponse<String>> multi(byte[] ignored) {
        return Uni.createFrom().item(plain(200, NOTHING));
    }

    private Uni<RestResponse<String>> answer(
            RouteQuestion question, Function<@Nullable SwitchRoute, String> rendering) {
        return routes.find(question)
                .map(route -> plain(200, rendering.apply(route)))
                .onFailure()
                .recoverWithItem(AsteriskResource::tryAgain);
    }

    private static RestResponse<String> tryAgain(Throwable failure) {
        if (Outage.isBehind(failure)) {
            Log.warnf("Cannot look a route up now: %s", failure.getMessage());
        } else {
            Log.error("Looking a route up failed", failure);
        }
        return ResponseBuilder.fromResponse(plain(503, NOTHING))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static RestResponse<String> plain(int status, String body) {
        return ResponseBuilder.<String>create(status)
                .entity(body)
                .type(MediaType.TEXT_PLAIN)
                .build();
    }
}
