package rufwerk.documents.clients.orders;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Accounts and keys at orders-service. Nothing is asked twice by itself: an operator sees what came of it. */
@RegisterRestClient(configKey = "orders")
@RegisterProvider(Refusal.Mapper.class)
@Path("/v1")
public interface AccountsApi {

    @GET
    @Path("/accounts")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Account.Page> accounts(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("name") @Nullable String name,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/accounts")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Account> open(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Account.Wanted account);

    @GET
    @Path("/accounts/{id}")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Account> account(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") UUID id);

    @PUT
    @Path("/accounts/{id}/status")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Account> become(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            Account.Status status);

    @POST
    @Path("/accounts/{id}/credentials")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Issued> issue(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            Credential.Wanted credential);

    @POST
    @Path("/accounts/{id}/credentials/{credential}/rotation")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Issued> rotate(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            @PathParam("credential") UUID credential,
            Credential.Rotation rotation);

    @PATCH
    @Path("/accounts/{id}/credentials/{credential}")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Credential> limit(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            @PathParam("credential") UUID credential,
            Credential.Limits limits);

    @DELETE
    @Path("/accounts/{id}/credentials/{credential}")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Account> revoke(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            @PathParam("credential") UUID credential);

    @GET
    @Path("/audit")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<Audit> audit(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("account") UUID account,
            @QueryParam("limit") int limit);
}
