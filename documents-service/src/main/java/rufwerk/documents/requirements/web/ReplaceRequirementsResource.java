package rufwerk.documents.requirements.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rufwerk.documents.requirements.ReplaceRequirements;
import rufwerk.kit.identity.Roles;

@Path("/v1/requirements")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Requirements", description = "What has to be proven to have numbers")
class ReplaceRequirementsResource {
    private final ReplaceRequirements replaceRequirements;

    ReplaceRequirementsResource(ReplaceRequirements replaceRequirements) {
        this.replaceRequirements = replaceRequirements;
    }

    @PUT
    @Consumes("application/yaml")
    @Operation(
            summary = "Replaces all requirements, or nothing when something is wrong with them",
            description = "Download version 0 for an example; its beginning explains the format.")
    public Uni<RequirementsVersionView> replace(String yaml, @Context SecurityContext security) {
        return replaceRequirements
                .replaceBy(yaml, security.getUserPrincipal().getName())
                .map(RequirementsAnswers::versionOf);
    }
}
