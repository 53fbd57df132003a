package rufwerk.documents.desk.web;

import io.smallrye.mutiny.Uni;
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
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.documents.clients.orders.Order;
import rufwerk.documents.clients.orders.OrdersApi;
import rufwerk.kit.identity.Roles;

/** Finds an order by its number alone, and leads to it. */
@Path("/desk/orders")
@Page
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
class FindOrderResource {
    private static final String ORDERS = "orders-service";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final OrdersApi orders;
    private final OperatorAccess access;

    FindOrderResource(@RestClient OrdersApi orders, OperatorAccess access) {
        this.orders = orders;
        this.access = access;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<Object>> find(
            @RestQuery @DefaultValue("") String number,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String wanted = number.strip();
        Function<FindOrderPage, Uni<RestResponse<Object>>> shown =
                page -> Html.of(page.setLocale(Language.of(headers.getAcceptableLanguages())));
        SignedIn who = SignedIn.of(security);
        if (!NUMBER.matcher(wanted).matches()) {
            return shown.apply(new FindOrderPage(who, wanted, !wanted.isEmpty(), null));
        }
        return Part.orNull(ORDERS, orders.owner(access.authorization(), Long.parseLong(wanted)))
                .chain(answer -> {
                    Order.Owner owner = answer.found();
                    return owner == null
                            ? shown.apply(new FindOrderPage(who, wanted, answer.trouble() == null, answer.trouble()))
                            : Uni.createFrom().item(RestResponse.seeOther(pageOf(owner.accountId(), wanted)));
                });
    }

    private static URI pageOf(UUID account, String order) {
        return URI.create(AccountResource.pageOf(account) + "/orders/" + order);
    }
}
