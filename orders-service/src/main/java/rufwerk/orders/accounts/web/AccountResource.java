package rufwerk.orders.accounts.web;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.identity.Roles;
import rufwerk.kit.problem.ProblemException;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.accounts.Account;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Accounts;
import rufwerk.orders.accounts.CloseAccess;
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
    private final CloseAccess closeAccess;
    private final Accounts accounts;

    AccountResource(
            OpenAccount openAccount, IssueCredential issueCredential, CloseAccess closeAccess, Accounts accounts) {
        this.openAccount = openAccount;
        this.issueCredential = issueCredential;
        this.closeAccess = closeAccess;
        this.accounts = accounts;
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
                        throw unknown(id);
                    }
                    return RestResponse.status(RestResponse.Status.CREATED, CredentialView.of(issued));
                });
    }

    @GET
    @Path("/{id}")
    @WithSession
    @Operation(summary = "One account and what opens it")
    public Uni<AccountView> account(@PathParam("id") UUID id) {
        return accounts.find(new AccountId(id)).map(found -> view(found, id));
    }

    @PUT
    @Path("/{id}/status")
    @Operation(summary = "Suspend an account, or open it again; takes effect at all services")
    public Uni<AccountView> setStatus(@PathParam("id") UUID id, @Valid StatusRequest request) {
        Account.Status status = Account.Status.valueOf(request.status().toUpperCase(Locale.ROOT));
        return closeAccess.setStatus(new AccountId(id), status).map(changed -> view(changed, id));
    }

    @DELETE
    @Path("/{id}/credentials/{credential}")
    @Operation(summary = "Revoke a credential; takes effect at all services")
    public Uni<AccountView> revoke(@PathParam("id") UUID id, @PathParam("credential") UUID credential) {
        return closeAccess.revoke(new AccountId(id), credential).map(changed -> view(changed, id));
    }

    private static AccountView view(@Nullable Account account, UUID id) {
        if (account == null) {
            throw unknown(id);
        }
        return AccountView.of(account);
    }

    private static ProblemException unknown(UUID id) {
        return OrdersProblem.ACCOUNT_UNKNOWN.because("There is no account " + id);
    }
}
