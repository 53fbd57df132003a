package rufwerk.documents.requirements.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import rufwerk.documents.requirements.ReplaceRequirements;
import rufwerk.kit.identity.Roles;

@Path("/v1/requirements-versions")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Requirements", description = "What has to be proven to have numbers")
class RequirementsVersionResource {
    private final ReplaceRequirements replaceRequirements;

    RequirementsVersionResource(ReplaceRequirements replaceRequirements) {
        this.replaceRequirements = replaceRequirements;
    }

    @GET
    @Operation(
            summary = "The latest 50 versions, of which the first is in force",
            description = "Version 0, which came with this release, is always there and not listed.")
    public Uni<List<RequirementsVersionView>> list() {
        return replaceRequirements
                .list()
                .map(versions ->
                        versions.stream().map(RequirementsVersionView::of).toList());
    }

    @GET
    @Path("/{version}")
    @Operation(summary = "Downloads a version as it was sent")
    public Uni<RestResponse<String>> download(@RestPath long version) {
        return replaceRequirements
                .yaml(version)
                .onItem()
                .ifNull()
                .failWith(() -> RequirementsAnswers.unknown(version))
                .map(yaml -> ResponseBuilder.ok(yaml)
                        .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"requirements-%d.yaml\"".formatted(version))
                        .build());
    }

    @POST
    @Path("/{version}/activation")
    @Operation(summary = "Goes back to an earlier version: it comes into force as a new one")
    public Uni<RestResponse<RequirementsVersionView>> activate(
            @RestPath long version, @Context SecurityContext security) {
        return replaceRequirements
                .goBackTo(version, security.getUserPrincipal().getName())
                .map(outcome -> RestResponse.status(Status.CREATED, RequirementsAnswers.versionOf(outcome)));
    }
}
