package rufwerk.kit.privacy;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.ForCustomers;
import rufwerk.kit.identity.Roles;

/** What this service holds about an account, for the customer and for operators. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Each service tells what it holds itself")
class ExportResource {
    private final ExportAccount exportAccount;
    private final CurrentCaller caller;

    ExportResource(ExportAccount exportAccount, CurrentCaller caller) {
        this.exportAccount = exportAccount;
        this.caller = caller;
    }

    @GET
    @Path("/export")
    @ForCustomers
    @Operation(
            summary = "Everything this service holds about your account",
            description = "Streamed, as it was at one moment. The other services answer the same question about what"
                    + " they hold.")
    public Multi<ExportedRow> own() {
        return exportAccount.of(caller.get().accountId());
    }

    @GET
    @Path("/accounts/{id}/export")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Everything this service holds about an account",
            description = "Streamed, as it was at one moment; empty for an account of which nothing is held.")
    public Multi<ExportedRow> of(@RestPath UUID id) {
        return exportAccount.of(id);
    }
}
