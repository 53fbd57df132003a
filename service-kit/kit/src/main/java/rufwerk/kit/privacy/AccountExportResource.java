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
import rufwerk.kit.identity.Roles;

/** What this service holds about an account, for operators. */
@Path("/v1/accounts/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Privacy")
class AccountExportResource {
    private final ExportAccount exportAccount;

    AccountExportResource(ExportAccount exportAccount) {
        this.exportAccount = exportAccount;
    }

    @GET
    @Operation(
            summary = "Everything this service holds about an account",
            description = "Streamed, as it was at one moment; empty for an account of which nothing is held.")
    public Multi<ExportedRow> export(@RestPath UUID id) {
        return exportAccount.of(id);
    }
}
