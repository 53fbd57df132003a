package rufwerk.orders.ordering.web;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.validator.constraints.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.ForCustomers;
import rufwerk.orders.OnceOnly;
import rufwerk.orders.Parameters;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.CancelOrder;
import rufwerk.orders.ordering.OrderId;
import rufwerk.orders.ordering.OrderQuery;
import rufwerk.orders.ordering.OrderRequest;
import rufwerk.orders.ordering.OrderState;
import rufwerk.orders.ordering.Orders;
import rufwerk.orders.ordering.PlaceOrder;
import rufwerk.orders.ordering.PlaceTogether;
import rufwerk.orders.ordering.web.NewOrder.Reading;
import rufwerk.orders.verification.VerificationId;

/** A customer's own orders. Those of others look like those that do not exist. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@ForCustomers
@Tag(name = "Orders", description = "Your orders, whichever API they were placed with")
class OrderResource {
    private final PlaceTogether placeTogether;
    private final PlaceOrder placeOrder;
    private final CancelOrder cancelOrder;
    private final Orders orders;
    private final OnceOnly onceOnly;
    private final CurrentCaller caller;

    OrderResource(
            PlaceTogether placeTogether,
            PlaceOrder placeOrder,
            CancelOrder cancelOrder,
            Orders orders,
            OnceOnly onceOnly,
            CurrentCaller caller) {
        this.placeTogether = placeTogether;
        this.placeOrder = placeOrder;
        this.cancelOrder = cancelOrder;
        this.orders = orders;
        this.onceOnly = onceOnly;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(StatusCode.ACCEPTED)
    @APIResponseSchema(value = OrderView.class, responseCode = "202", responseDescription = "It is on its way")
    @Operation(
            summary = "Order a number of the area of a verification",
            description =
                    "How it ends is told by webhook and event. While the verification is pending the order waits.")
    public Uni<OrderView> place(
            @Valid @NotNull NewOrder order, @HeaderParam(OnceOnly.HEADER) @Nullable String idempotencyKey) {
        return switch (order.read(caller.get().test())) {
            case Reading.Bad(var errors) -> throw OrderAnswers.invalid(errors);
            case Reading.Good(var request) ->
                idempotencyKey == null
                        ? placeTogether.of(account(), request).map(OrderAnswers::placed)
                        : onceOnly.answer(
                                ask(idempotencyKey, "place", order),
                                OrderView.class,
                                () -> placeOrder.of(account(), request).map(OrderAnswers::placed));
        };
    }

    @POST
    @Path("/bulk")
    @Operation(
            summary = "Order up to 1,000 numbers",
            description = "What can be taken is taken, all of it together; results says of each what came of it.")
    public Uni<BulkView> placeAll(
            @Valid @NotNull BulkRequest request, @HeaderParam(OnceOnly.HEADER) @Nullable String idempotencyKey) {
        boolean test = caller.get().test();
        List<Reading> readings =
                request.orders().stream().map(order -> order.read(test)).toList();
        List<OrderRequest> good = readings.stream()
                .filter(Reading.Good.class::isInstance)
                .map(reading -> ((Reading.Good) reading).request())
                .toList();
        return onceOnly.answer(
                ask(idempotencyKey, "place all", request),
                BulkView.class,
                () -> placeOrder.all(account(), good).map(outcomes -> OrderAnswers.bulk(readings, outcomes)));
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(
            summary = "Cancel an order",
            description =
                    "At whatever stage it is; a number it has is given back as soon as possible. Repeating it changes"
                            + " nothing.")
    public Uni<OrderView> cancel(
            @PathParam("id") long id, @HeaderParam(OnceOnly.HEADER) @Nullable String idempotencyKey) {
        Caller customer = caller.get();
        return onceOnly.answer(
                ask(idempotencyKey, "cancel " + id, Map.of()),
                OrderView.class,
                () -> cancelOrder.of(customer, new OrderId(id)).map(outcome -> OrderAnswers.cancelled(outcome, id)));
    }

    @GET
    @WithSession
    @Operation(summary = "List your orders, newest first")
    public Uni<OrderList> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before") @RestQuery @Nullable String cursor,
            @Parameter(schema = @Schema(implementation = OrderState.class)) @RestQuery @Nullable String state,
            @Parameter(description = "Received then or later") @RestQuery @Nullable String since,
            @Parameter(description = "Received before") @RestQuery @Nullable String until,
            @Parameter(description = "For this verification") @RestQuery @Nullable @UUID String verification,
            @Parameter(description = "With this label") @RestQuery @Nullable String label) {
        var query = new OrderQuery(
                account(),
                Parameters.choice("state", state, OrderState.class),
                Parameters.time("since", since),
                Parameters.time("until", until),
                verification == null ? null : new VerificationId(java.util.UUID.fromString(verification)),
                label,
                OrderList.before(cursor),
                limit + 1);
        return orders.list(query).map(found -> OrderList.of(found, limit));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @Operation(summary = "One order with its state and what it went through")
    public Uni<OrderView> order(@PathParam("id") long id) {
        return orders.find(account(), new OrderId(id)).chain(found -> {
            if (found == null) {
                throw OrderAnswers.unknown(id);
            }
            return orders.history(found.id()).map(changes -> OrderView.of(found, changes));
        });
    }

    private OnceOnly.Ask ask(@Nullable String idempotencyKey, String operation, Object body) {
        return new OnceOnly.Ask(account().value(), idempotencyKey, "orders: " + operation, body);
    }

    private AccountId account() {
        return new AccountId(caller.get().accountId());
    }
}
