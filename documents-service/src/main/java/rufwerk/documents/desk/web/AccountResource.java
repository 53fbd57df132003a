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
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.clients.orders.Account;
import rufwerk.documents.clients.orders.AccountsApi;
import rufwerk.kit.identity.Roles;

/** Customers' accounts. orders-service keeps them, and is asked in the operator's own name. */
@Path("/desk/accounts")
@Page
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
class AccountResource {
    private static final String ORDERS = "orders-service";
    private static final String ACCOUNTS = "/desk/accounts";
    private static final int DEEDS_SHOWN = 20;

    private final AccountsApi accounts;
    private final OperatorAccess access;
    private final Clock clock;

    AccountResource(@RestClient AccountsApi accounts, OperatorAccess access, Clock clock) {
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(
            @RestQuery @DefaultValue("") String name,
            @RestQuery @DefaultValue("") String status,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String problem,
            @RestQuery @Nullable String fault,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Locale locale = Language.of(headers.getAcceptableLanguages());
        AccountFilter filter = AccountFilter.of(name, status);
        return Part.of(
                        ORDERS,
                        accounts.accounts(access.authorization(), filter.nameOrNull(), filter.statusOrNull(), after))
                .map(found -> new AccountsPage(
                                SignedIn.of(security),
                                new Moments(clock.instant(), locale),
                                filter,
                                found,
                                Said.of(null, problem, fault))
                        .setLocale(locale));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<Object>> open(@RestForm @DefaultValue("") String name) {
        return Sending.thenGo(
                ACCOUNTS,
                () -> accounts.open(access.authorization(), new Account.Wanted(name.strip()))
                        .map(opened -> Sending.done(pageOf(opened.id()), Notice.OPENED)));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(
            @RestPath UUID id,
            @RestQuery @Nullable String done,
            @RestQuery @Nullable String problem,
            @RestQuery @Nullable String fault,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Locale locale = Language.of(headers.getAcceptableLanguages());
        String authorization = access.authorization();
        return Uni.combine()
                .all()
                .unis(
                        Part.of(ORDERS, accounts.account(authorization, id)),
                        Part.of(ORDERS, accounts.audit(authorization, id, DEEDS_SHOWN)))
                .with((found, history) -> new AccountPage(
                                SignedIn.of(security),
                                new Moments(clock.instant(), locale),
                                found.map(AccountPage.Content::new),
                                history,
                                Said.of(done, problem, fault))
                        .setLocale(locale));
    }

    @POST
    @Path("/{id}/status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<Object>> become(@RestPath UUID id, @RestForm @DefaultValue("") String status) {
        return Sending.thenGo(
                pageOf(id),
                () -> accounts.become(access.authorization(), id, new Account.Status(status))
                        .map(account ->
                                Sending.done(pageOf(id), account.isActive() ? Notice.REOPENED : Notice.SUSPENDED)));
    }

    static String pageOf(UUID account) {
        return ACCOUNTS + "/" + account;
    }
}
