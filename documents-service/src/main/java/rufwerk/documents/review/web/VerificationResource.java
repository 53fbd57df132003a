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
import rufwerk.documents.review.CaseId;
import rufwerk.documents.review.Receipt;
import rufwerk.documents.review.ReceiveVerification;

@Path("/v1/verifications")
@Tag(name = "Verifications", description = "orders-service hands documents in")
class VerificationResource {
    private static final String ORDERS_SERVICE = "orders-service";

    private final ReceiveVerification receiveVerification;

    VerificationResource(ReceiveVerification receiveVerification) {
        this.receiveVerification = receiveVerification;
    }

    /**
     * Blocking, so that the body is read and decoded on a worker thread, as fast as it arrives. The first step of the
     * use case is a file operation, which leads back to the event loop, where the database is asked.
     */
    @PUT
    @Path("/{verificationId}")
    @RolesAllowed(ORDERS_SERVICE)
    @HoldsDocument
    @Blocking
    @Operation(summary = "Hand in a document for review; the same again is harmless")
    public Uni<RestResponse<VerificationView>> receive(
            @RestPath UUID verificationId, @Valid @NotNull VerificationRequest request) {
        return HandingIn.of(() -> receiveVerification.receive(
                        request.submission(new CaseId(verificationId)), request.document(), ORDERS_SERVICE))
                .map(receipt -> switch (receipt) {
                    case Receipt.Received(var review) ->
                        RestResponse.status(RestResponse.Status.CREATED, VerificationView.of(review));
                    case Receipt.Repeated(var review) -> RestResponse.ok(VerificationView.of(review));
                    case Receipt.Contradicted(var id) ->
                        throw DocumentsProblem.VERIFICATION_EXISTS.because(
                                "Verification " + id.value() + " stands as it was handed in first");
                    case Receipt.Refused(var flaw) -> throw HandingIn.problemOf(flaw);
                });
    }
}
