package rufwerk.documents.privacy.web;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import rufwerk.documents.files.HoldsDocument;
import rufwerk.documents.privacy.ArchiveAccount;
import rufwerk.kit.identity.Roles;

@Path("/v1/accounts/{id}/archive")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Privacy")
class ArchiveResource {
    private final ArchiveAccount archiveAccount;

    ArchiveResource(ArchiveAccount archiveAccount) {
        this.archiveAccount = archiveAccount;
    }

    @GET
    @Produces("application/zip")
    @HoldsDocument
    @Operation(
            summary = "Everything this service holds about an account, documents included",
            description = "A zip, streamed: data.json is the export, documents/ has the documents by the ids of their"
                    + " cases, further ones by their own, decrypted. One that breaks off is not complete.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestMulti<byte[]> archive(@RestPath UUID id) {
        Multi<byte[]> zip = archiveAccount.of(id);
        return RestMulti.fromMultiData(zip)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.zip\"".formatted(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
