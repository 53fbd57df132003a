package rufwerk.documents.desk.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.clients.orders.AccountsApi;
import rufwerk.documents.clients.orders.Credential;
import rufwerk.documents.clients.orders.Issued;
import rufwerk.kit.identity.Roles;

/** The keys of an account. A new one is shown in the answer to the form, and nowhere else. */
@Path("/desk/accounts/{id}/credentials")
@Page
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class CredentialResource {
    private final AccountsApi accounts;
    private final OperatorAccess access;

    CredentialResource(@RestClient AccountsApi accounts, OperatorAccess access) {
        this.accounts = accounts;
        this.access = access;
    }

    @POST
    @Operation(hidden = true)
    public Uni<RestResponse<Object>> issue(
            @RestPath UUID id,
            @RestForm @DefaultValue("") String kind,
            @RestForm @Nullable String mode,
            @RestForm @DefaultValue("") String label,
            @RestForm List<String> scopes,
            @RestForm @DefaultValue("") String networks,
            @RestForm("requests_per_minute") @DefaultValue("") String requestsPerMinute,
            @RestForm("last_day") @DefaultValue("") String lastDay,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        return Sending.thenAnswer(AccountResource.pageOf(id), () -> {
            var wanted = new Credential.Wanted(
                    kind,
                    mode,
                    label.isBlank() ? null : label.strip(),
                    scopes.isEmpty() ? null : scopes,
                    CredentialForm.networks(networks),
                    CredentialForm.expiry(lastDay),
                    CredentialForm.requests(requestsPerMinute));
            return shownOnce(accounts.issue(access.authorization(), id, wanted), id, security, headers);
        });
    }

    @POST
    @Path("/{credential}/rotation")
    @Operation(hidden = true)
    public Uni<RestResponse<Object>> rotate(
            @RestPath UUID id,
            @RestPath UUID credential,
            @RestForm("old_valid_for") @DefaultValue("") String oldValidFor,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        return Sending.thenAnswer(AccountResource.pageOf(id), () -> {
            var rotation = new Credential.Rotation(oldValidFor);
            return shownOnce(accounts.rotate(access.authorization(), id, credential, rotation), id, security, headers);
        });
    }

    @POST
    @Path("/{credential}/limits")
    @Operation(hidden = true)
    public Uni<RestResponse<Object>> limit(
            @RestPath UUID id,
            @RestPath UUID credential,
            @RestForm @DefaultValue("") String networks,
            @RestForm("requests_per_minute") @DefaultValue("") String requestsPerMinute) {
        String page = AccountResource.pageOf(id);
        return Sending.thenGo(page, () -> {
            var limits = new Credential.Limits(
                    CredentialForm.networks(networks), CredentialForm.requests(requestsPerMinute));
            return accounts.limit(access.authorization(), id, credential, limits)
                    .map(changed -> Sending.done(page, Notice.LIMITED));
        });
    }

    @POST
    @Path("/{credential}/revocation")
    @Operation(hidden = true)
    public Uni<RestResponse<Object>> revoke(@RestPath UUID id, @RestPath UUID credential) {
        String page = AccountResource.pageOf(id);
        return Sending.thenGo(
                page,
                () -> accounts.revoke(access.authorization(), id, credential)
                        .map(account -> Sending.done(page, Notice.REVOKED)));
    }

    private static Uni<RestResponse<Object>> shownOnce(
            Uni<Issued> answered, UUID account, SecurityContext security, HttpHeaders headers) {
        return answered.chain(issued -> Html.of(new IssuedPage(SignedIn.of(security), account, issued)
                .setLocale(Language.of(headers.getAcceptableLanguages()))));
    }
}
