package rufwerk.orders.ordering.web;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.ForCustomers;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.OrderId;
import rufwerk.orders.ordering.Orders;

/** A customer's own orders. Those of others look like those that do not exist. */
@Path("/v1/orders")
@ForCustomers
@Tag(name = "Orders")
class OrderResource {
    private final Orders orders;
    private final CurrentCaller caller;

    OrderResource(Orders orders, CurrentCaller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @WithSession
    @Operation(summary = "One order with its state")
    public Uni<OrderView> order(@PathParam("id") long id) {
        return orders.find(new AccountId(caller.get().accountId()), new OrderId(id))
                .map(found -> {
                    if (found == null) {
                        throw OrdersProblem.ORDER_UNKNOWN.because("You have no order " + id);
                    }
                    return OrderView.of(found);
                });
    }
}
