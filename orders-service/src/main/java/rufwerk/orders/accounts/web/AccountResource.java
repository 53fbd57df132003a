package rufwerk.orders.accounts.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.kit.identity.Roles;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Credential;
import rufwerk.orders.accounts.IssueCredential;
import rufwerk.orders.accounts.OpenAccount;

/** Accounts and their credentials, for operators. */
@Path("/v1/accounts")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Accounts")
class AccountResource {
    private final OpenAccount openAccount;
    private final IssueCredential issueCredential;

    AccountResource(OpenAccount openAccount, IssueCredential issueCredential) {
        this.openAccount = openAccount;
        this.issueCredential = issueCredential;
    }

    @POST
    @Operation(summary = "Open an account")
    public Uni<RestResponse<AccountView>> open(@Valid AccountRequest request) {
        return openAccount
                .named(request.name())
                .map(account -> RestResponse.status(RestResponse.Status.CREATED, AccountView.of(account)));
    }

    @POST
    @Path("/{id}/credentials")
    @Operation(summary = "Issue a credential; its secret part is shown this once")
    public Uni<RestResponse<CredentialView>> issue(@PathParam("id") UUID id, @Valid CredentialRequest request) {
        return issueCredential
                .to(
                        new AccountId(id),
                        Credential.Kind.valueOf(request.kind().toUpperCase(Locale.ROOT)),
                        "test".equals(request.mode()))
                .map(issued -> {
                    if (issued == null) {
                        throw OrdersProblem.ACCOUNT_UNKNOWN.because("There is no account " + id);
                    }
                    return RestResponse.status(RestResponse.Status.CREATED, CredentialView.of(issued));
                });
    }
}
