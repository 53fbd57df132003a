package rufwerk.documents.desk.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.audit.ReadAudit;
import rufwerk.documents.review.CaseId;
import rufwerk.documents.review.ClaimOutcome;
import rufwerk.documents.review.ClaimReview;
import rufwerk.documents.review.DecideReview;
import rufwerk.documents.review.ReadReviews;
import rufwerk.documents.review.ReviewOutcome;
import rufwerk.kit.identity.Roles;
import rufwerk.kit.problem.ProblemException;

/** One case on one page, and the forms on it. Each form leads to a page by redirect, so that reloading sends nothing. */
@Path("/desk/cases/{id}")
@Page
@RolesAllowed(Roles.REVIEWER)
@Produces(MediaType.TEXT_HTML)
class CaseResource {
    private final ReadReviews readReviews;
    private final ReadAudit readAudit;
    private final ClaimReview claimReview;
    private final DecideReview decideReview;
    private final Clock clock;

    CaseResource(
            ReadReviews readReviews,
            ReadAudit readAudit,
            ClaimReview claimReview,
            DecideReview decideReview,
            Clock clock) {
        this.readReviews = readReviews;
        this.readAudit = readAudit;
        this.claimReview = claimReview;
        this.decideReview = decideReview;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(
            @RestPath UUID id,
            @RestQuery @Nullable String problem,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Locale locale = Language.of(headers.getAcceptableLanguages());
        Moments moments = new Moments(clock.instant(), locale);
        return readReviews.find(new CaseId(id)).chain(review -> {
            if (review == null) {
                throw unknown(id);
            }
            return readReviews
                    .furtherOf(review.id())
                    .chain(further -> readAudit.about(id).map(links -> {
                        var view = CaseView.of(review, further, links, nameOf(security), moments);
                        return new CasePage(SignedIn.of(security), view, Notice.ofCode(problem)).setLocale(locale);
                    }));
        });
    }

    @POST
    @Path("/claim")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> claim(@RestPath UUID id, @Context SecurityContext security) {
        return claimReview.claim(new CaseId(id), nameOf(security)).map(outcome -> switch (outcome) {
            case ClaimOutcome.Held ignored -> caseAgain(id, null);
            case ClaimOutcome.Free ignored -> caseAgain(id, null);
            case ClaimOutcome.HeldByAnother ignored -> caseAgain(id, Notice.TOO_LATE);
            case ClaimOutcome.AlreadyDecided ignored -> caseAgain(id, Notice.TOO_LATE);
            case ClaimOutcome.Unknown ignored -> throw unknown(id);
        });
    }

    @POST
    @Path("/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> release(@RestPath UUID id, @Context SecurityContext security) {
        return claimReview.release(new CaseId(id), nameOf(security)).map(outcome -> switch (outcome) {
            case ClaimOutcome.Held ignored -> queue(Notice.RELEASED);
            case ClaimOutcome.Free ignored -> queue(Notice.RELEASED);
            case ClaimOutcome.HeldByAnother ignored -> caseAgain(id, Notice.TOO_LATE);
            case ClaimOutcome.AlreadyDecided ignored -> caseAgain(id, Notice.TOO_LATE);
            case ClaimOutcome.Unknown ignored -> throw unknown(id);
        });
    }

    @POST
    @Path("/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> decide(
            @RestPath UUID id,
            @RestForm @DefaultValue("") String decision,
            @RestForm @DefaultValue("") String reason,
            @RestForm @DefaultValue("") String comment,
            @RestForm("valid_until") @DefaultValue("") String validUntil,
            @Context SecurityContext security) {
        LocalDate today = new Moments(clock.instant(), Locale.ROOT).today();
        return DecisionForm.read(decision, reason, comment, validUntil, today)
                .map(said -> decideReview
                        .decide(new CaseId(id), said, nameOf(security))
                        .map(outcome -> pageAfter(id, decision, outcome)))
                .orElseGet(() -> Uni.createFrom().item(caseAgain(id, Notice.INCOMPLETE)));
    }

    private static RestResponse<Void> pageAfter(UUID id, String decision, ReviewOutcome outcome) {
        return switch (outcome) {
            case ReviewOutcome.Done ignored -> queue(Notice.ofCode(decision));
            case ReviewOutcome.Repeated ignored -> queue(Notice.ofCode(decision));
            case ReviewOutcome.NeedsAnother ignored -> queue(Notice.APPROVED_ONCE);
            case ReviewOutcome.HeldByAnother ignored -> caseAgain(id, Notice.TOO_LATE);
            case ReviewOutcome.DecidedOtherwise ignored -> caseAgain(id, Notice.TOO_LATE);
            case ReviewOutcome.Unknown ignored -> throw unknown(id);
        };
    }

    private static RestResponse<Void> queue(@Nullable Notice notice) {
        return RestResponse.seeOther(URI.create("/desk" + (notice == null ? "" : "?done=" + notice.code())));
    }

    private static RestResponse<Void> caseAgain(UUID id, @Nullable Notice notice) {
        return RestResponse.seeOther(
                URI.create("/desk/cases/" + id + (notice == null ? "" : "?problem=" + notice.code())));
    }

    private static ProblemException unknown(UUID id) {
        return DocumentsProblem.REVIEW_UNKNOWN.because("No document came in under " + id);
    }

    private static String nameOf(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
