package rufwerk.documents.privacy.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.privacy.ReadContracts;

@Path("/v1/accounts/{id}/contracts")
@RolesAllowed("orders-service")
@Tag(name = "Privacy", description = "For our own services")
class ContractsResource {
    private final ReadContracts contracts;

    ContractsResource(ReadContracts contracts) {
        this.contracts = contracts;
    }

    /** Whether the account's documents have to be kept. */
    @Schema(name = "Contracts")
    record ContractsView(
            @Schema(description = "Numbers whose documents have to be kept", examples = "2")
            long live) {}

    @GET
    @Operation(summary = "For how many numbers an account's documents have to be kept")
    public Uni<ContractsView> show(@RestPath UUID id) {
        return contracts
                .of(id)
                .map(standing -> new ContractsView(standing.live()))
                .onFailure()
                .transform(away -> DocumentsProblem.numbersUnreachable());
    }
}
