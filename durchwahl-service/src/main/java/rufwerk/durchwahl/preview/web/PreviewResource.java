package rufwerk.durchwahl.preview.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import rufwerk.durchwahl.preview.PreviewDestination;
import rufwerk.kit.identity.Roles;

@Tag(name = "Rate deck")
@Path("/v1/rate-deck/preview")
@RolesAllowed(Roles.ADMIN)
class PreviewResource {
    private final PreviewDestination previewDestination;

    PreviewResource(PreviewDestination previewDestination) {
        this.previewDestination = previewDestination;
    }

    @GET
    @Operation(summary = "What a destination would cost now, through which class, and why; lends nothing")
    public Uni<PreviewView> preview(@RestQuery @DefaultValue("") String destination) {
        return previewDestination.preview(destination).map(preview -> PreviewView.of(destination, preview));
    }
}
