package rufwerk.documents.desk.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.files.HoldsDocument;
import rufwerk.documents.files.StorageDown;
import rufwerk.documents.review.CaseId;
import rufwerk.documents.review.ReadReviews;
import rufwerk.kit.identity.Roles;

/** What was handed in later to a case, for the page of the case and nobody else's. */
@Path("/desk/cases/{id}/documents/{documentId}")
@RolesAllowed(Roles.REVIEWER)
class FurtherDocumentResource {
    private final ReadReviews readReviews;

    FurtherDocumentResource(ReadReviews readReviews) {
        this.readReviews = readReviews;
    }

    @GET
    @HoldsDocument
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> show(
            @RestPath UUID id, @RestPath UUID documentId, @Context SecurityContext security) {
        return readReviews
                .further(new CaseId(id), documentId, security.getUserPrincipal().getName())
                .onFailure(StorageDown.class)
                .transform(DocumentsProblem::storageDown)
                .map(document -> {
                    if (document == null) {
                        throw DocumentsProblem.DOCUMENT_UNKNOWN.because("No document came in under " + documentId);
                    }
                    return Sandboxed.of(document);
                });
    }
}
