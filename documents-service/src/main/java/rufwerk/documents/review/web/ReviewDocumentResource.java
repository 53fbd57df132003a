package rufwerk.documents.review.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.files.HoldsDocument;
import rufwerk.documents.files.StorageDown;
import rufwerk.documents.review.CaseId;
import rufwerk.documents.review.ReadReviews;
import rufwerk.kit.identity.Roles;

@Path("/v1/reviews/{reviewId}/documents/{documentId}")
@RolesAllowed(Roles.REVIEWER)
@Tag(name = "Reviews")
class ReviewDocumentResource {
    private final ReadReviews readReviews;

    ReviewDocumentResource(ReadReviews readReviews) {
        this.readReviews = readReviews;
    }

    @GET
    @HoldsDocument
    @Operation(summary = "Download a document that was handed in later")
    public Uni<RestResponse<byte[]>> document(
            @RestPath UUID reviewId, @RestPath UUID documentId, @Context SecurityContext security) {
        return readReviews
                .further(
                        new CaseId(reviewId),
                        documentId,
                        security.getUserPrincipal().getName())
                .onFailure(StorageDown.class)
                .transform(DocumentsProblem::storageDown)
                .map(document -> {
                    if (document == null) {
                        throw DocumentsProblem.DOCUMENT_UNKNOWN.because("No document came in under " + documentId);
                    }
                    return Download.of(document);
                });
    }
}
