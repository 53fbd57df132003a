package rufwerk.orders.webhooks.web;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
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
import rufwerk.kit.identity.Roles;

/** A customer's deliveries, for operators; an account that does not exist has none. */
@Path("/v1/accounts/{id}/webhook-deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Accounts")
class OperatorDeliveryResource {
    private final DeliveriesOfAccount deliveries;

    OperatorDeliveryResource(DeliveriesOfAccount deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @Operation(summary = "List an account's webhook deliveries, newest first")
    public Uni<DeliveryList> list(
            @RestPath UUID id,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before") @RestQuery @Nullable String cursor,
            @Parameter(description = "About this order") @RestQuery @Nullable @Min(1) Long order,
            @Parameter(description = "waiting, sending, delivered or failed")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = DeliveryList.STATES, message = DeliveryList.NO_STATE)
                    String state) {
        return deliveries.list(DeliveryList.query(id, null, order, state, cursor, limit), limit);
    }

    @GET
    @Path("/{delivery}")
    @Operation(summary = "One delivery of an account with its attempts")
    public Uni<StoryView> delivery(@RestPath UUID id, @RestPath UUID delivery) {
        return deliveries.find(id, delivery);
    }

    @POST
    @Path("/{delivery}/replay")
    @ResponseStatus(StatusCode.ACCEPTED)
    @APIResponseSchema(value = StoryView.class, responseCode = "202", responseDescription = "It is on its way")
    @Operation(summary = "Make a delivery of an account again", description = "As its customer may.")
    public Uni<StoryView> replay(@RestPath UUID id, @RestPath UUID delivery, @Context SecurityContext security) {
        return deliveries
                .replay(id, delivery)
                .invoke(() -> Log.infof("Operator %s replays webhook delivery %s", nameOf(security), delivery));
    }

    @POST
    @Path("/replays")
    @ResponseStatus(StatusCode.ACCEPTED)
    @APIResponseSchema(value = ReplayView.class, responseCode = "202", responseDescription = "They are on their way")
    @Operation(summary = "Make all deliveries of an account and a time again", description = "As its customer may.")
    public Uni<ReplayView> replayAll(
            @RestPath UUID id, @Valid @NotNull ReplayRequest request, @Context SecurityContext security) {
        return deliveries.replayAll(id, request).invoke(replayed -> {
            if (!replayed.dryRun()) {
                Log.infof("Operator %s replays webhook deliveries of account %s", nameOf(security), id);
            }
        });
    }

    private static String nameOf(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
