package rufwerk.numbers.privacy.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.privacy.ReadContracts;

@Path("/v1/accounts/{id}/contracts")
@RolesAllowed("documents-service")
@Tag(name = "Privacy", description = "For our own services")
class ContractsResource {
    private final ReadContracts contracts;

    ContractsResource(ReadContracts contracts) {
        this.contracts = contracts;
    }

    /** What documents-service has to know to keep documents for long enough, and not for longer. */
    @Schema(name = "Contracts")
    record ContractsView(
            @Schema(description = "Numbers the account has", examples = "2")
            long live,

            @Schema(description = "When it gave up the last of the others; null: it never had another") @Nullable
            Instant lastEndedAt) {}

    @GET
    @Operation(summary = "How many numbers an account has, and when it gave up the last one")
    public Uni<ContractsView> show(@RestPath UUID id) {
        return contracts.of(id).map(found -> new ContractsView(found.live(), found.lastEndedAt()));
    }
}
