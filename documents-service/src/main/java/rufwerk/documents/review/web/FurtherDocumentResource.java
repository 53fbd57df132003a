package rufwerk.documents.review.web;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.files.HoldsDocument;
import rufwerk.documents.review.AddDocument;
import rufwerk.documents.review.Addition;
import rufwerk.documents.review.CaseId;
import rufwerk.documents.review.FurtherDocument;

@Path("/v1/verifications/{verificationId}/documents/{documentId}")
@Tag(name = "Verifications")
class FurtherDocumentResource {
    private static final String ORDERS_SERVICE = "orders-service";

    private final AddDocument addDocument;

    FurtherDocumentResource(AddDocument addDocument) {
        this.addDocument = addDocument;
    }

    /** Blocking for the same reasons as the first document. */
    @PUT
    @RolesAllowed(ORDERS_SERVICE)
    @HoldsDocument
    @Blocking
    @Operation(summary = "Hand in what a reviewer has asked for; the same again is harmless")
    public Uni<RestResponse<VerificationView>> add(
            @RestPath UUID verificationId, @RestPath UUID documentId, @Valid @NotNull FurtherDocumentRequest request) {
        return HandingIn.of(() -> addDocument.add(
                        new CaseId(verificationId),
                        documentId,
                        request.documentType(),
                        request.document(),
                        ORDERS_SERVICE))
                .map(addition -> switch (addition) {
                    case Addition.Received(var review) ->
                        RestResponse.status(RestResponse.Status.CREATED, VerificationView.of(review));
                    case Addition.Repeated(var review) -> RestResponse.ok(VerificationView.of(review));
                    case Addition.Contradicted ignored ->
                        throw DocumentsProblem.DOCUMENT_EXISTS.because(
                                "What came in first under " + documentId + " stands");
                    case Addition.NotAsked(var review) ->
                        throw DocumentsProblem.MORE_NOT_ASKED.because(
                                "The review is " + review.state().code());
                    case Addition.TooMany() ->
                        throw DocumentsProblem.TOO_MANY_DOCUMENTS.because("More than " + FurtherDocument.MOST
                                + " further documents are not taken; hand in a verification anew");
                    case Addition.Refused(var flaw) -> throw HandingIn.problemOf(flaw);
                    case Addition.Unknown() ->
                        throw DocumentsProblem.VERIFICATION_UNKNOWN.because(
                                "No document came in under " + verificationId);
                });
    }
}
