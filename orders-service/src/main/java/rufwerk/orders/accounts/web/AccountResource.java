package rufwerk.orders.accounts.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.identity.Roles;
import rufwerk.orders.accounts.Account;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.AccountQuery;
import rufwerk.orders.accounts.CloseAccess;
import rufwerk.orders.accounts.OpenAccount;
import rufwerk.orders.accounts.Outcome;
import rufwerk.orders.accounts.ReadAccounts;
import rufwerk.orders.accounts.RequireSigning;

/** Accounts, for operators. */
@Path("/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Accounts", description = "Customers' accounts; a change takes effect at all services within seconds")
class AccountResource {
    private final OpenAccount openAccount;
    private final ReadAccounts readAccounts;
    private final CloseAccess closeAccess;
    private final RequireSigning requireSigning;
    private final SignedIn signedIn;
    private final Clock clock;

    AccountResource(
            OpenAccount openAccount,
            ReadAccounts readAccounts,
            CloseAccess closeAccess,
            RequireSigning requireSigning,
            SignedIn signedIn,
            Clock clock) {
        this.openAccount = openAccount;
        this.readAccounts = readAccounts;
        this.closeAccess = closeAccess;
        this.requireSigning = requireSigning;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(StatusCode.CREATED)
    @APIResponseSchema(value = AccountView.class, responseCode = "201", responseDescription = "The new account")
    @Operation(summary = "Open an account", description = "It has no credentials yet.")
    public Uni<AccountView> open(@Valid @NotNull AccountRequest request) {
        return openAccount.named(request.name(), signedIn.operator()).map(this::view);
    }

    @GET
    @Operation(
            summary = "List accounts, newest first",
            description = "Accounts that are opened meanwhile are not shown again and push nothing out of a page.")
    public Uni<AccountList> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before") @RestQuery @Nullable String cursor,
            @RestQuery @Nullable @Pattern(regexp = StatusRequest.STATUS, message = StatusRequest.NO_STATUS)
                    String status,
            @Parameter(description = "A part of the name, in any case")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = AccountRequest.PRINTABLE, message = AccountRequest.NOT_PRINTABLE)
                    String name) {
        Account.Status wanted = status == null ? null : Words.constant(Account.Status.class, status);
        return readAccounts
                .page(new AccountQuery(wanted, name, Cursor.account(cursor), limit))
                .map(page -> AccountList.of(page, clock.instant()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One account and what opens it")
    public Uni<AccountView> account(@RestPath UUID id) {
        return readAccounts.find(new AccountId(id)).map(found -> view(Answers.found(found, id)));
    }

    @PUT
    @Path("/{id}/status")
    @Operation(
            summary = "Suspend an account, or open it again",
            description = "None of a suspended account's credentials opens anything.")
    public Uni<AccountView> setStatus(@RestPath UUID id, @Valid @NotNull StatusRequest request) {
        Account.Status status = Words.constant(Account.Status.class, request.status());
        return answer(closeAccess.setStatus(new AccountId(id), status, signedIn.operator()), id);
    }

    @PUT
    @Path("/{id}/signing")
    @Operation(
            summary = "Decide whether requests of the seven dialect have to be signed",
            description = "When the last signing secret is revoked or expires, such an account's requests are refused"
                    + " until it has another one.")
    public Uni<AccountView> setSigning(@RestPath UUID id, @Valid @NotNull SigningRequest request) {
        return answer(requireSigning.set(new AccountId(id), request.required(), signedIn.operator()), id);
    }

    private Uni<AccountView> answer(Uni<Outcome<Account>> outcome, UUID id) {
        return outcome.map(ended -> view(Answers.done(ended, id)));
    }

    private AccountView view(Account account) {
        return AccountView.of(account, clock.instant());
    }
}
