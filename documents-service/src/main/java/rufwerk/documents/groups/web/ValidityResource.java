package rufwerk.documents.groups.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.groups.ChangeGroupFiles;
import rufwerk.kit.identity.Roles;

@Path("/v1/group-files/{id}/validity")
@RolesAllowed(Roles.REVIEWER)
@Tag(name = "Reviews", description = "Operators look at documents and decide")
class ValidityResource {
    private final ChangeGroupFiles files;

    ValidityResource(ChangeGroupFiles files) {
        this.files = files;
    }

    @PUT
    @Operation(
            summary = "Say until when a verified document of a group is valid",
            description = "It proves nothing after its last day. That it is about to expire is announced 30 and 7 days"
                    + " ahead. Numbers that were bought with it stay.")
    public Uni<ValidityBody> limit(@RestPath UUID id, @NotNull ValidityBody body) {
        return files.limit(id, body.validUntil()).map(done -> {
            if (!done) {
                throw DocumentsProblem.FILE_NOT_VERIFIED.because("No file " + id + " was verified");
            }
            return body;
        });
    }
}
