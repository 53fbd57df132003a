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
import java.time.Clock;
import java.util.Locale;
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
import rufwerk.kit.problem.ProblemException;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.webhooks.DeliveryHistory;
import rufwerk.orders.webhooks.DeliveryQuery;
import rufwerk.orders.webhooks.DeliveryState;
import rufwerk.orders.webhooks.ReplayDeliveries;
import rufwerk.orders.webhooks.ReplayQuery;

/** A customer's own deliveries. Those of others look like those that do not exist. */
@Path("/v1/webhook-deliveries")
@Produces(MediaType.APPLICATION_JSON)
@ForCustomers
@Tag(name = "Webhook deliveries", description = "What was sent to your endpoints and push URLs, and another chance")
class DeliveryResource {
    private final DeliveryHistory history;
    private final ReplayDeliveries replayDeliveries;
    private final CurrentCaller caller;
    private final Clock clock;

    DeliveryResource(DeliveryHistory history, ReplayDeliveries replayDeliveries, CurrentCaller caller, Clock clock) {
        this.history = history;
        this.replayDeliveries = replayDeliveries;
        this.caller = caller;
        this.clock = clock;
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
                    @Pattern(
                            regexp = "waiting|sending|delivered|failed",
                            message = "must be waiting, sending, delivered or failed")
                    String state) {
        return history.list(new DeliveryQuery(
                        account(),
                        endpoint == null ? null : UUID.fromString(endpoint),
                        order,
                        state == null ? null : DeliveryState.valueOf(state.toUpperCase(Locale.ROOT)),
                        DeliveryList.before(cursor),
                        limit + 1))
                .map(found -> DeliveryList.of(found, limit));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One delivery with its attempts")
    public Uni<StoryView> delivery(@RestPath UUID id) {
        return history.find(account(), id).map(found -> {
            if (found == null) {
                throw unknown(id);
            }
            return StoryView.of(found);
        });
    }

    @POST
    @Path("/{id}/replay")
    @ResponseStatus(StatusCode.ACCEPTED)
    @APIResponseSchema(value = StoryView.class, responseCode = "202", responseDescription = "It is on its way")
    @Operation(
            summary = "Make a delivery again",
            description = "With the same webhook-id. One that waits for its next attempt is tried now.")
    public Uni<StoryView> replay(@RestPath UUID id) {
        return replayDeliveries
                .one(account(), id)
                .invoke(outcome -> {
                    switch (outcome) {
                        case ON_ITS_WAY -> {}
                        case UNKNOWN -> throw unknown(id);
                        case NO_RECEIVER ->
                            throw OrdersProblem.WEBHOOK_ENDPOINT_DISABLED.because(
                                    "It was for an endpoint that is disabled or deleted");
                    }
                })
                .chain(() -> delivery(id));
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
        ReplayQuery query = request.query(account(), clock.instant());
        return (request.isDryRun() ? replayDeliveries.count(query) : replayDeliveries.all(query))
                .map(deliveries -> new ReplayView(deliveries, request.isDryRun()));
    }

    private static ProblemException unknown(UUID id) {
        return OrdersProblem.WEBHOOK_DELIVERY_UNKNOWN.because("You have no webhook delivery " + id);
    }

    private UUID account() {
        return caller.get().accountId();
    }
}
