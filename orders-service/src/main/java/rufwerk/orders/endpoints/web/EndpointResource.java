package rufwerk.orders.endpoints.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.ForCustomers;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.endpoints.ChangeEndpoint;
import rufwerk.orders.endpoints.EndpointOutcome;
import rufwerk.orders.endpoints.OpenEndpoint;
import rufwerk.orders.endpoints.ReadEndpoints;
import rufwerk.orders.endpoints.WebhookEndpoint;

/** A customer's own endpoints. Those of others look like those that do not exist. */
@Path("/v1/webhook-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@ForCustomers
@Tag(name = "Webhook endpoints", description = "Where you want to hear of your orders and verifications, signed")
class EndpointResource {
    private static final String SHOWN_ONCE = "The secret is shown this once. So there is no Idempotency-Key: if the"
            + " answer is lost, ask for another secret.";

    private final OpenEndpoint openEndpoint;
    private final ChangeEndpoint changeEndpoint;
    private final ReadEndpoints readEndpoints;
    private final CurrentCaller caller;

    EndpointResource(
            OpenEndpoint openEndpoint,
            ChangeEndpoint changeEndpoint,
            ReadEndpoints readEndpoints,
            CurrentCaller caller) {
        this.openEndpoint = openEndpoint;
        this.changeEndpoint = changeEndpoint;
        this.readEndpoints = readEndpoints;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(StatusCode.CREATED)
    @APIResponseSchema(value = EndpointView.class, responseCode = "201", responseDescription = "With its secret")
    @Operation(summary = "Open an endpoint", description = SHOWN_ONCE)
    public Uni<EndpointView> open(@Valid @NotNull EndpointRequest request) {
        return openEndpoint
                .of(account(), request.settings())
                .map(ended -> EndpointView.of(EndpointAnswers.done(ended, new UUID(0, 0))));
    }

    @GET
    @Operation(summary = "List your endpoints, newest first")
    public Uni<EndpointList> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before") @RestQuery @Nullable String cursor) {
        return readEndpoints
                .page(account(), EndpointList.position(cursor), limit)
                .map(EndpointList::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One endpoint, and how it does")
    public Uni<EndpointView> endpoint(@RestPath UUID id) {
        return readEndpoints.find(account(), id).map(found -> EndpointView.of(EndpointAnswers.found(found, id)));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Change an endpoint", description = "Open deliveries go to the new URL too.")
    public Uni<EndpointView> change(@RestPath UUID id, @Valid @NotNull EndpointRequest request) {
        return answer(changeEndpoint.settings(account(), id, request.settings()), id);
    }

    @PUT
    @Path("/{id}/state")
    @Operation(
            summary = "Enable or disable an endpoint",
            description = "Disabling gives up its open deliveries, and what happens meanwhile is not told. To get what"
                    + " was given up, enable the endpoint and replay.")
    public Uni<EndpointView> setState(@RestPath UUID id, @Valid @NotNull StateRequest request) {
        return answer(changeEndpoint.enabled(account(), id, request.enabled()), id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete an endpoint", description = "Its open deliveries are given up.")
    public Uni<EndpointView> remove(@RestPath UUID id) {
        return answer(changeEndpoint.remove(account(), id), id);
    }

    @POST
    @Path("/{id}/rotation")
    @ResponseStatus(StatusCode.CREATED)
    @APIResponseSchema(value = EndpointView.class, responseCode = "201", responseDescription = "With its new secret")
    @Operation(
            summary = "Replace the secret",
            description = "Old and new both sign until the old one's time is over; a secret from before the old one"
                    + " signs no longer. " + SHOWN_ONCE)
    public Uni<EndpointView> rotate(@RestPath UUID id, @Nullable RotationRequest request) {
        return openEndpoint
                .withNewSecret(account(), id, RotationRequest.overlap(request))
                .map(ended -> EndpointView.of(EndpointAnswers.done(ended, id)));
    }

    @POST
    @Path("/{id}/test")
    @ResponseStatus(StatusCode.ACCEPTED)
    @APIResponseSchema(value = TestView.class, responseCode = "202", responseDescription = "It is on its way")
    @Operation(summary = "Send a test message", description = "Of the type orders.webhook-endpoint.test.")
    public Uni<TestView> test(@RestPath UUID id) {
        return changeEndpoint.test(account(), id).map(ended -> new TestView(EndpointAnswers.done(ended, id)));
    }

    private static Uni<EndpointView> answer(Uni<EndpointOutcome<WebhookEndpoint>> outcome, UUID id) {
        return outcome.map(ended -> EndpointView.of(EndpointAnswers.done(ended, id)));
    }

    private AccountId account() {
        return new AccountId(caller.get().accountId());
    }
}
