package rufwerk.kit.privacy;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.ForCustomers;

/** What this service holds about the account whose key is presented. */
@Path("/v1/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
class ExportResource {
    private final ExportAccount exportAccount;
    private final CurrentCaller caller;

    ExportResource(ExportAccount exportAccount, CurrentCaller caller) {
        this.exportAccount = exportAccount;
        this.caller = caller;
    }

    @GET
    @ForCustomers
    @Operation(
            summary = "Everything this service holds about your account",
            description = "Streamed, as it was at one moment. The other services answer the same question about what"
                    + " they hold.")
    public Multi<ExportedRow> export() {
        return exportAccount.of(caller.get().accountId());
    }
}
