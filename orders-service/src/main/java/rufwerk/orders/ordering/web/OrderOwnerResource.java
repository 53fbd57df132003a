package rufwerk.orders.ordering.web;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rufwerk.kit.identity.Roles;
import rufwerk.orders.ordering.OrderId;
import rufwerk.orders.ordering.Orders;

/** Finds a customer's order for operators, who may know nothing but its number. */
@Path("/v1/orders/{order}/account")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Accounts")
class OrderOwnerResource {
    private final Orders orders;

    OrderOwnerResource(Orders orders) {
        this.orders = orders;
    }

    @GET
    @WithSession
    @Operation(summary = "Whose order it is")
    public Uni<OrderOwnerView> owner(@PathParam("order") long order) {
        return orders.accountOf(new OrderId(order)).map(account -> {
            if (account == null) {
                throw OperatorOrderResource.unknown(order);
            }
            return new OrderOwnerView(order, account.value());
        });
    }
}
