package rufwerk.documents.review.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.files.HoldsDocument;
import rufwerk.documents.files.StorageDown;
import rufwerk.documents.review.CaseId;
import rufwerk.documents.review.ClaimOutcome;
import rufwerk.documents.review.ClaimReview;
import rufwerk.documents.review.Cursor;
import rufwerk.documents.review.DecideReview;
import rufwerk.documents.review.ReadReviews;
import rufwerk.documents.review.ReviewCase.Claimed;
import rufwerk.documents.review.ReviewCase.Over;
import rufwerk.documents.review.ReviewOutcome;
import rufwerk.kit.identity.Roles;
import rufwerk.kit.problem.ProblemException;

@Path("/v1/reviews")
@RolesAllowed(Roles.REVIEWER)
@Tag(name = "Reviews", description = "Operators look at documents and decide")
class ReviewResource {
    private final ReadReviews readReviews;
    private final ClaimReview claimReview;
    private final DecideReview decideReview;

    ReviewResource(ReadReviews readReviews, ClaimReview claimReview, DecideReview decideReview) {
        this.readReviews = readReviews;
        this.claimReview = claimReview;
        this.decideReview = decideReview;
    }

    @GET
    @Operation(summary = "List reviews, oldest first")
    public Uni<ReviewList> list(
            @RestQuery @DefaultValue("waiting") String state,
            @RestQuery @Nullable String kind,
            @RestQuery("document_type") @Nullable String documentType,
            @RestQuery @Nullable String country,
            @RestQuery("received_before") @Nullable Instant receivedBefore,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit) {
        var filter = ReviewParameters.filter(state, kind, documentType, country, receivedBefore);
        return readReviews
                .page(filter, cursor == null ? null : Cursor.read(cursor), limit)
                .map(ReviewList::of);
    }

    @GET
    @Path("/{reviewId}")
    @Operation(summary = "Look at one review")
    public Uni<ReviewView> show(@RestPath UUID reviewId) {
        CaseId id = new CaseId(reviewId);
        return readReviews.find(id).chain(found -> {
            if (found == null) {
                throw unknown(reviewId);
            }
            return readReviews.furtherOf(id).map(further -> ReviewView.of(found, further));
        });
    }

    @GET
    @Path("/{reviewId}/document")
    @HoldsDocument
    @Operation(summary = "Download the document")
    public Uni<RestResponse<byte[]>> document(@RestPath UUID reviewId, @Context SecurityContext security) {
        return readReviews
                .document(new CaseId(reviewId), nameOf(security))
                .onFailure(StorageDown.class)
                .transform(DocumentsProblem::storageDown)
                .map(document -> {
                    if (document == null) {
                        throw unknown(reviewId);
                    }
                    return Download.of(document);
                });
    }

    @PUT
    @Path("/{reviewId}/claim")
    @Operation(summary = "Keep it to yourself for a while; again is for the whole time again")
    public Uni<ReviewView> claim(@RestPath UUID reviewId, @Context SecurityContext security) {
        return claimReview.claim(new CaseId(reviewId), nameOf(security)).map(outcome -> switch (outcome) {
            case ClaimOutcome.Held(var review) -> ReviewView.of(review);
            case ClaimOutcome.Free(var review) -> ReviewView.of(review);
            case ClaimOutcome.HeldByAnother(var review) -> throw heldByAnother(review);
            case ClaimOutcome.AlreadyDecided(var review) -> throw decided(review);
            case ClaimOutcome.Unknown ignored -> throw unknown(reviewId);
        });
    }

    @DELETE
    @Path("/{reviewId}/claim")
    @Operation(summary = "Give it back undecided; harmless when you do not have it")
    public Uni<RestResponse<Void>> release(@RestPath UUID reviewId, @Context SecurityContext security) {
        return claimReview.release(new CaseId(reviewId), nameOf(security)).map(outcome -> switch (outcome) {
            case ClaimOutcome.Held ignored -> RestResponse.noContent();
            case ClaimOutcome.Free ignored -> RestResponse.noContent();
            case ClaimOutcome.HeldByAnother(var review) -> throw heldByAnother(review);
            case ClaimOutcome.AlreadyDecided ignored -> RestResponse.noContent();
            case ClaimOutcome.Unknown ignored -> throw unknown(reviewId);
        });
    }

    @PUT
    @Path("/{reviewId}/decision")
    @Operation(summary = "Approve, reject or ask for more; the same decision again is harmless")
    public Uni<ReviewView> decide(
            @RestPath UUID reviewId, @Valid @NotNull DecisionRequest request, @Context SecurityContext security) {
        return decideReview
                .decide(new CaseId(reviewId), request.toDecision(), nameOf(security))
                .map(outcome -> switch (outcome) {
                    case ReviewOutcome.Done(var review) -> ReviewView.of(review);
                    case ReviewOutcome.Repeated(var review) -> ReviewView.of(review);
                    case ReviewOutcome.NeedsAnother(var review) -> ReviewView.of(review);
                    case ReviewOutcome.HeldByAnother(var review) -> throw heldByAnother(review);
                    case ReviewOutcome.DecidedOtherwise(var review) -> throw decided(review);
                    case ReviewOutcome.Unknown ignored -> throw unknown(reviewId);
                });
    }

    private static ProblemException heldByAnother(Claimed review) {
        return DocumentsProblem.REVIEW_CLAIMED.because(review.claim().reviewer() + " looks at it until "
                + review.claim().until());
    }

    private static ProblemException decided(Over review) {
        return DocumentsProblem.REVIEW_DECIDED_OTHERWISE.because(
                "The review is " + review.state().code() + " since " + review.decidedAt());
    }

    private static ProblemException unknown(UUID reviewId) {
        return DocumentsProblem.REVIEW_UNKNOWN.because("No document came in under " + reviewId);
    }

    private static String nameOf(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
