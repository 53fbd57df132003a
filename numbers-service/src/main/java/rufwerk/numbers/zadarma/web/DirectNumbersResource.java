package rufwerk.numbers.zadarma.web;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.problem.Outage;
import rufwerk.numbers.subscription.FindActiveNumbers;

/** Numbers as Zadarma's clients ask for them. */
@Path("/v1/direct_numbers")
@Produces(MediaType.APPLICATION_JSON)
@ZadarmaAccess
@Tag(name = "Zadarma numbers", description = "For customers, with a signed request")
class DirectNumbersResource {
    private final CurrentCaller caller;
    private final FindActiveNumbers findActiveNumbers;

    DirectNumbersResource(CurrentCaller caller, FindActiveNumbers findActiveNumbers) {
        this.caller = caller;
        this.findActiveNumbers = findActiveNumbers;
    }

    @GET
    @Operation(summary = "List the account's own numbers")
    public Uni<RestResponse<DirectNumbersView>> list() {
        return findActiveNumbers
                .of(caller.get().accountId())
                .map(numbers -> RestResponse.ok(DirectNumbersView.of(numbers)));
    }

    @ServerExceptionMapper
    RestResponse<ErrorView> unexpected(Throwable e) {
        if (Outage.isBehind(e)) {
            Log.warnf("Cannot reach the database: %s", e.getMessage());
            return failure(RestResponse.Status.SERVICE_UNAVAILABLE);
        }
        Log.error("Unexpected failure in the Zadarma dialect", e);
        return failure(RestResponse.Status.INTERNAL_SERVER_ERROR);
    }

    private static RestResponse<ErrorView> failure(RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, ErrorView.saying("Something went wrong on our side"))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
