package rufwerk.orders.accounts.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.identity.Roles;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.CloseAccess;
import rufwerk.orders.accounts.Credential;
import rufwerk.orders.accounts.IssueCredential;
import rufwerk.orders.accounts.Issued;
import rufwerk.orders.accounts.Outcome;
import rufwerk.orders.accounts.RestrictCredential;
import rufwerk.orders.accounts.RotateCredential;
import rufwerk.orders.accounts.Terms;

/** The credentials of an account, for operators. */
@Path("/v1/accounts/{id}/credentials")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Credentials", description = "What opens an account; a change takes effect at all services within seconds")
class CredentialResource {
    private static final String SHOWN_ONCE =
            "The secret part is shown this once and kept nowhere in the clear. So there"
                    + " is no Idempotency-Key: if the answer is lost, revoke the credential and start again.";

    private final IssueCredential issueCredential;
    private final RotateCredential rotateCredential;
    private final RestrictCredential restrictCredential;
    private final CloseAccess closeAccess;
    private final StrictJson json;
    private final SignedIn signedIn;
    private final Clock clock;

    CredentialResource(
            IssueCredential issueCredential,
            RotateCredential rotateCredential,
            RestrictCredential restrictCredential,
            CloseAccess closeAccess,
            StrictJson json,
            SignedIn signedIn,
            Clock clock) {
        this.issueCredential = issueCredential;
        this.rotateCredential = rotateCredential;
        this.restrictCredential = restrictCredential;
        this.closeAccess = closeAccess;
        this.json = json;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(StatusCode.CREATED)
    @APIResponseSchema(
            value = IssuedView.class,
            responseCode = "201",
            responseDescription = "The only time it is shown")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CredentialRequest.class)))
    @Operation(summary = "Issue a credential", description = SHOWN_ONCE)
    public Uni<IssuedView> issue(@RestPath UUID id, @NotNull ObjectNode body) throws IOException {
        CredentialRequest.Checked wanted =
                json.read(body, CredentialRequest.class).checked();
        return shownOnce(
                issueCredential.to(
                        new AccountId(id), wanted.kind(), wanted.test(), wanted.terms(), signedIn.operator()),
                id);
    }

    @POST
    @ResponseStatus(StatusCode.CREATED)
    @APIResponseSchema(
            value = IssuedView.class,
            responseCode = "201",
            responseDescription = "The only time it is shown")
    @Path("/{credential}/rotation")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RotationRequest.class)))
    @Operation(
            summary = "Replace a credential by a new one",
            description = "The new one is of the same kind, with the same label and restrictions, its expiry included."
                    + " Both work until the old one expires, which is never later than before. " + SHOWN_ONCE)
    public Uni<IssuedView> rotate(@RestPath UUID id, @RestPath UUID credential, @Nullable ObjectNode body)
            throws IOException {
        RotationRequest request = body == null ? RotationRequest.DEFAULT : json.read(body, RotationRequest.class);
        return shownOnce(
                rotateCredential.rotate(new AccountId(id), credential, request.overlap(), signedIn.operator()), id);
    }

    @PATCH
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TermsFields.class)))
    @Path("/{credential}")
    @Operation(
            summary = "Restrict or label a credential",
            description = "What is left out stays as it is; null lifts a restriction.")
    public Uni<CredentialView> restrict(@RestPath UUID id, @RestPath UUID credential, @NotNull ObjectNode body)
            throws IOException {
        TermsFields changes = json.read(body, TermsFields.class);
        Set<String> named =
                body.properties().stream().map(field -> field.getKey()).collect(Collectors.toSet());
        return restrictCredential
                .to(new AccountId(id), credential, current -> changed(current, changes, named), signedIn.operator())
                .map(ended -> CredentialView.of(Answers.done(ended, id), clock.instant()));
    }

    @DELETE
    @Path("/{credential}")
    @Operation(summary = "Revoke a credential", description = "One that is gone already stays gone.")
    public Uni<AccountView> revoke(@RestPath UUID id, @RestPath UUID credential) {
        return closeAccess
                .revoke(new AccountId(id), credential, signedIn.operator())
                .map(ended -> AccountView.of(Answers.done(ended, id), clock.instant()));
    }

    private static Terms changed(Credential current, TermsFields changes, Set<String> named) {
        TermsFields next = TermsFields.of(current).changedBy(changes, named);
        var errors = new FieldErrors();
        next.check(errors, current.kind());
        errors.refuseIfAny();
        return next.toTerms();
    }

    private static Uni<IssuedView> shownOnce(Uni<Outcome<Issued>> outcome, UUID account) {
        return outcome.map(ended -> IssuedView.of(Answers.done(ended, account)));
    }
}
