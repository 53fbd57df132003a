package rufwerk.orders.ordering.web;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.identity.Roles;
import rufwerk.kit.problem.ProblemException;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.Parameters;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.OrderId;
import rufwerk.orders.ordering.OrderQuery;
import rufwerk.orders.ordering.OrderState;
import rufwerk.orders.ordering.Orders;

/** Customers' orders, for operators; an account that does not exist has none. */
@Path("/v1/accounts/{id}/orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Accounts")
class OperatorOrderResource {
    private final Orders orders;

    OperatorOrderResource(Orders orders) {
        this.orders = orders;
    }

    @GET
    @WithSession
    @Operation(summary = "List an account's orders, newest first")
    public Uni<OrderList> list(
            @RestPath UUID id,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before") @RestQuery @Nullable String cursor,
            @Parameter(schema = @Schema(implementation = OrderState.class)) @RestQuery @Nullable String state) {
        var query = new OrderQuery(
                new AccountId(id),
                Parameters.choice("state", state, OrderState.class),
                null,
                null,
                null,
                null,
                OrderList.before(cursor),
                limit + 1);
        return orders.list(query).map(found -> OrderList.of(found, limit));
    }

    @GET
    @Path("/{order}")
    @WithSession
    @Operation(summary = "One order of an account with what it went through")
    public Uni<OrderView> order(@RestPath UUID id, @PathParam("order") long order) {
        return orders.find(new AccountId(id), new OrderId(order)).chain(found -> {
            if (found == null) {
                throw unknown(order);
            }
            return orders.history(found.id()).map(changes -> OrderView.of(found, changes));
        });
    }

    static ProblemException unknown(long order) {
        return OrdersProblem.ORDER_UNKNOWN.because("There is no order " + order);
    }
}
