package rufwerk.documents.desk.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.audit.VerifyAudit;
import rufwerk.documents.review.Cursor;
import rufwerk.documents.review.ReadReviews;
import rufwerk.kit.identity.Roles;

/** What operators see in a browser: the documents that wait for them, oldest first. */
@Path("/desk")
@Page
@Produces(MediaType.TEXT_HTML)
class DeskResource {
    private static final int CASES_SHOWN = 50;
    private static final URI ACCOUNTS = URI.create("/desk/accounts");
    private static final URI SIGNED_OUT = URI.create("/desk/signed-out");

    private final ReadReviews readReviews;
    private final VerifyAudit verifyAudit;
    private final Clock clock;

    DeskResource(ReadReviews readReviews, VerifyAudit verifyAudit, Clock clock) {
        this.readReviews = readReviews;
        this.verifyAudit = verifyAudit;
        this.clock = clock;
    }

    /** Who is no reviewer begins with the accounts. */
    @GET
    @RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
    @Operation(hidden = true)
    public Uni<RestResponse<Object>> queue(
            @RestQuery @DefaultValue("") String shelf,
            @RestQuery @DefaultValue("") String kind,
            @RestQuery @DefaultValue("") String type,
            @RestQuery @DefaultValue("") String country,
            @RestQuery @DefaultValue("") String waited,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String done,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        SignedIn who = SignedIn.of(security);
        if (!who.reviewer()) {
            return Uni.createFrom().item(RestResponse.seeOther(ACCOUNTS));
        }
        Instant now = clock.instant();
        QueueFilter filter = QueueFilter.of(shelf, kind, type, country, waited);
        return readReviews
                .page(filter.toReviewFilter(now), after == null ? null : Cursor.read(after), CASES_SHOWN)
                .chain(page -> Html.of(QueuePage.of(page, who, filter, Notice.ofCode(done), now)
                        .setLocale(Language.of(headers.getAcceptableLanguages()))));
    }

    @GET
    @Path("/audit")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(hidden = true)
    public Uni<TemplateInstance> audit(@Context SecurityContext security, @Context HttpHeaders headers) {
        return verifyAudit
                .verify()
                .map(verdict -> new AuditPage(SignedIn.of(security), verdict)
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
