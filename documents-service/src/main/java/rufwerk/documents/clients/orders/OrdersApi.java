package rufwerk.documents.clients.orders;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.clients.Refusal;

/** Customers' orders and webhook deliveries at orders-service. */
@RegisterRestClient(configKey = "orders")
@RegisterProvider(Refusal.Mapper.class)
@Path("/v1")
public interface OrdersApi {

    @GET
    @Path("/orders/{order}/account")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Order.Owner> owner(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("order") long order);

    @GET
    @Path("/accounts/{id}/orders")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Order.Page> orders(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID account,
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/accounts/{id}/orders/{order}")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Order> order(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID account,
            @PathParam("order") long order);

    @GET
    @Path("/accounts/{id}/webhook-deliveries")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Delivery.Page> deliveries(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID account,
            @QueryParam("order") @Nullable Long order,
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/accounts/{id}/webhook-deliveries/{delivery}")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Delivery.Story> delivery(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID account,
            @PathParam("delivery") UUID delivery);

    @POST
    @Path("/accounts/{id}/webhook-deliveries/{delivery}/replay")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Delivery.Story> replay(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID account,
            @PathParam("delivery") UUID delivery);

    @POST
    @Path("/accounts/{id}/webhook-deliveries/replays")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Replay.Outcome> replayAll(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") UUID account, Replay replay);
}
