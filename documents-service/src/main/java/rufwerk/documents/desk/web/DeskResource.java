package rufwerk.documents.desk.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.documents.review.ReadReviews;
import rufwerk.documents.review.ReviewFilter;
import rufwerk.documents.review.ReviewState;
import rufwerk.kit.identity.Roles;

/** What operators see in a browser: the documents that wait for them, oldest first. */
@Path("/desk")
@Page
@Produces(MediaType.TEXT_HTML)
class DeskResource {
    private static final int CASES_SHOWN = 50;
    private static final URI SIGNED_OUT = URI.create("/desk/signed-out");

    private final ReadReviews readReviews;
    private final Clock clock;

    DeskResource(ReadReviews readReviews, Clock clock) {
        this.readReviews = readReviews;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.REVIEWER)
    @Operation(hidden = true)
    public Uni<TemplateInstance> queue(@Context SecurityContext security, @Context HttpHeaders headers) {
        var operator = security.getUserPrincipal();
        return readReviews
                .page(ReviewFilter.in(ReviewState.WAITING), null, CASES_SHOWN)
                .map(page -> QueuePage.of(page, operator.getName(), operator instanceof JsonWebToken, clock.instant())
                        .setLocale(Language.of(headers.getAcceptableLanguages())));
    }

    /** With a session, this sends to the identity provider to end it there; a browser forgets HTTP Basic by itself. */
    @GET
    @Path("/sign-out")
    @Authenticated
    @Operation(hidden = true)
    public RestResponse<Void> signOut() {
        return RestResponse.seeOther(SIGNED_OUT);
    }

    @GET
    @Path("/signed-out")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance signedOut(@Context HttpHeaders headers) {
        return new SignedOutPage().setLocale(Language.of(headers.getAcceptableLanguages()));
    }
}
