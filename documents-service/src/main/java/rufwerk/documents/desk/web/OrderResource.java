package rufwerk.documents.desk.web;

import io.quarkus.qute.TemplateInstance;
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
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.clients.orders.OrdersApi;
import rufwerk.kit.identity.Roles;

/** The orders of an account, as orders-service knows them. */
@Path("/desk/accounts/{id}/orders")
@Page
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
class OrderResource {
    private static final String ORDERS = "orders-service";

    private final OrdersApi orders;
    private final OperatorAccess access;
    private final Clock clock;

    OrderResource(@RestClient OrdersApi orders, OperatorAccess access, Clock clock) {
        this.orders = orders;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(
            @RestPath UUID id,
            @RestQuery @DefaultValue("") String state,
            @RestQuery @Nullable String after,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Locale locale = Language.of(headers.getAcceptableLanguages());
        OfAccountFilter filter = OfAccountFilter.ofOrders(id, state);
        return Part.of(ORDERS, orders.orders(access.authorization(), id, filter.stateOrNull(), after))
                .map(found -> new OrdersPage(SignedIn.of(security), new Moments(clock.instant(), locale), filter, found)
                        .setLocale(locale));
    }

    @GET
    @Path("/{order}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(
            @RestPath UUID id, @RestPath long order, @Context SecurityContext security, @Context HttpHeaders headers) {
        Locale locale = Language.of(headers.getAcceptableLanguages());
        String authorization = access.authorization();
        return Uni.combine()
                .all()
                .unis(
                        Part.of(ORDERS, orders.order(authorization, id, order)),
                        Part.of(ORDERS, orders.deliveries(authorization, id, order, null, null)))
                .with((found, told) -> new OrderPage(
                                SignedIn.of(security), new Moments(clock.instant(), locale), id, order, found, told)
                        .setLocale(locale));
    }
}
