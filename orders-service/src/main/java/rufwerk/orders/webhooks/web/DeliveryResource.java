package rufwerk.orders.webhooks.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** A customer's own deliveries. Those of others look like those that do not exist. */
@Path("/v1/webhook-deliveries")
@Produces(MediaType.APPLICATION_JSON)
@ForCustomers
@Tag(name = "Webhook deliveries", description = "What was sent to your endpoints and push URLs, and another chance")
class DeliveryResource {
    private final DeliveriesOfAccount deliveries;
    private final CurrentCaller caller;

    DeliveryResource(DeliveriesOfAccount deliveries, CurrentCaller caller) {
        this.deliveries = deliveries;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List your deliveries, newest first")
    public Uni<DeliveryList> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before") @RestQuery @Nullable String cursor,
            @Parameter(description = "To this endpoint") @RestQuery @Nullable @org.hibernate.validator.constraints.UUID
                    String endpoint,
            @Parameter(description = "About this order") @RestQuery @Nullable @Min(1) Long order,
            @Parameter(description = "waiting, sending, delivered or failed")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = DeliveryList.STATES, message = DeliveryList.NO_STATE)
                    String state) {
        return deliveries.list(DeliveryList.query(account(), endpoint, order, state, cursor, limit), limit);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One delivery with its attempts")
    public Uni<StoryView> delivery(@RestPath UUID id) {
        return deliveries.find(account(), id);
    }

    @POST
    @Path("/{id}/replay")
    @ResponseStatus(StatusCode.ACCEPTED)
    @APIResponseSchema(value = StoryView.class, responseCode = "202", responseDescription = "It is on its way")
    @Operation(
            summary = "Make a delivery again",
            description = "With the same webhook-id. One that waits for its next attempt is tried now.")
    public Uni<StoryView> replay(@RestPath UUID id) {
        return deliveries.replay(account(), id);
    }

    @POST
    @Path("/replays")
    @ResponseStatus(StatusCode.ACCEPTED)
    @APIResponseSchema(value = ReplayView.class, responseCode = "202", responseDescription = "They are on their way")
    @Operation(
            summary = "Make all deliveries of a time again",
            description = "By default those that failed. Deliveries about one order go out in the order in which they"
                    + " were made; those for endpoints that are disabled or deleted are left out.")
    public Uni<ReplayView> replayAll(@Valid @NotNull ReplayRequest request) {
        return deliveries.replayAll(account(), request);
    }

    private UUID account() {
        return caller.get().accountId();
    }
}
