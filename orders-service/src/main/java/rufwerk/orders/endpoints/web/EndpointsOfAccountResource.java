package rufwerk.orders.endpoints.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.identity.Roles;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.ReadAccounts;
import rufwerk.orders.endpoints.ReadEndpoints;

/** A customer's endpoints, for operators. */
@Path("/v1/accounts/{id}/webhook-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Accounts")
class EndpointsOfAccountResource {
    private final ReadAccounts readAccounts;
    private final ReadEndpoints readEndpoints;

    EndpointsOfAccountResource(ReadAccounts readAccounts, ReadEndpoints readEndpoints) {
        this.readAccounts = readAccounts;
        this.readEndpoints = readEndpoints;
    }

    @GET
    @Operation(summary = "List an account's webhook endpoints, newest first")
    public Uni<EndpointList> list(
            @RestPath UUID id,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before") @RestQuery @Nullable String cursor) {
        AccountId account = new AccountId(id);
        return readAccounts
                .find(account)
                .invoke(found -> {
                    if (found == null) {
                        throw OrdersProblem.ACCOUNT_UNKNOWN.because("There is no account " + id);
                    }
                })
                .chain(() -> readEndpoints.page(account, EndpointList.position(cursor), limit))
                .map(EndpointList::of);
    }
}
