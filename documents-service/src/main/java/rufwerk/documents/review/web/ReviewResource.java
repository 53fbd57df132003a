package rufwerk.documents.review.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.files.HoldsDocument;
import rufwerk.documents.review.DecideReview;
import rufwerk.documents.review.ReadReviews;
import rufwerk.documents.review.ReviewOutcome;
import rufwerk.documents.review.ReviewState;
import rufwerk.documents.review.VerificationId;
import rufwerk.kit.identity.Roles;
import rufwerk.kit.problem.ProblemException;

@Path("/v1/reviews")
@RolesAllowed(Roles.REVIEWER)
@Tag(name = "Reviews", description = "Operators look at documents and decide")
class ReviewResource {
    private final ReadReviews readReviews;
    private final DecideReview decideReview;

    ReviewResource(ReadReviews readReviews, DecideReview decideReview) {
        this.readReviews = readReviews;
        this.decideReview = decideReview;
    }

    @GET
    @Operation(summary = "List reviews, oldest first")
    public Uni<ReviewList> list(
            @RestQuery @DefaultValue("waiting") String state,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit) {
        ReviewState wanted = ReviewState.ofCode(state)
                .orElseThrow(
                        () -> DocumentsProblem.STATE_UNKNOWN.because("The states are waiting, approved and rejected"));
        return readReviews
                .page(wanted, cursor == null ? null : Cursor.read(cursor), limit)
                .map(ReviewList::of);
    }

    @GET
    @Path("/{verificationId}")
    @Operation(summary = "Look at one review")
    public Uni<ReviewView> show(@RestPath UUID verificationId) {
        return readReviews.find(new VerificationId(verificationId)).map(found -> {
            if (found == null) {
                throw unknown(verificationId);
            }
            return ReviewView.of(found);
        });
    }

    /** The content comes from strangers: browsers may save it, but neither guess its type nor run anything in it. */
    @GET
    @Path("/{verificationId}/document")
    @Produces("application/pdf")
    @HoldsDocument
    @Operation(summary = "Download the document")
    public Uni<RestResponse<byte[]>> document(@RestPath UUID verificationId, @Context SecurityContext security) {
        return readReviews
                .document(new VerificationId(verificationId), nameOf(security))
                .map(content -> {
                    if (content == null) {
                        throw unknown(verificationId);
                    }
                    return RestResponse.ResponseBuilder.ok(content)
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    "attachment; filename=\"" + verificationId + ".pdf\"")
                            .header("X-Content-Type-Options", "nosniff")
                            .header("Content-Security-Policy", "sandbox; default-src 'none'")
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .build();
                });
    }

    @PUT
    @Path("/{verificationId}/decision")
    @Operation(summary = "Approve or reject; the same decision again is harmless")
    public Uni<ReviewView> decide(
            @RestPath UUID verificationId, @Valid @NotNull DecisionRequest request, @Context SecurityContext security) {
        return decideReview
                .decide(new VerificationId(verificationId), request.toDecision(), nameOf(security))
                .map(outcome -> switch (outcome) {
                    case ReviewOutcome.Done(var review) -> ReviewView.of(review);
                    case ReviewOutcome.Repeated(var review) -> ReviewView.of(review);
                    case ReviewOutcome.DecidedOtherwise(var review) ->
                        throw DocumentsProblem.REVIEW_DECIDED_OTHERWISE.because(
                                "The review is " + review.state().code() + " since " + review.decidedAt());
                    case ReviewOutcome.Unknown ignored -> throw unknown(verificationId);
                });
    }

    private static ProblemException unknown(UUID verificationId) {
        return DocumentsProblem.REVIEW_UNKNOWN.because("No document of verification " + verificationId + " came in");
    }

    private static String nameOf(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
