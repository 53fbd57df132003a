package rufwerk.documents.desk.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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

/** The document of a case, for the page of the case and nobody else's. */
@Path("/desk/cases/{id}/document")
@RolesAllowed(Roles.REVIEWER)
class DocumentResource {
    private final ReadReviews readReviews;

    DocumentResource(ReadReviews readReviews) {
        this.readReviews = readReviews;
    }

    /**
     * The content comes from strangers. Opened by itself it is in a sandbox without scripts; a page shows it as pixels
     * only, and no other site may embed it.
     */
    @GET
    @HoldsDocument
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> show(@RestPath UUID id, @Context SecurityContext security) {
        return readReviews
                .document(new CaseId(id), security.getUserPrincipal().getName())
                .onFailure(StorageDown.class)
                .transform(DocumentsProblem::storageDown)
                .map(document -> {
                    if (document == null) {
                        throw DocumentsProblem.REVIEW_UNKNOWN.because("No document came in under " + id);
                    }
                    return RestResponse.ResponseBuilder.ok(document.content(), document.mediaType())
                            .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + document.fileName() + "\"")
                            .header("X-Content-Type-Options", "nosniff")
                            .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                            .header("Cross-Origin-Resource-Policy", "same-origin")
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .build();
                });
    }
}
