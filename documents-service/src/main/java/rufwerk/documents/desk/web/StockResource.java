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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.clients.durchwahl.PoolApi;
import rufwerk.documents.clients.numbers.InventoryApi;
import rufwerk.kit.identity.Roles;

/** The pool of durchwahl-service and the inventory of numbers-service; while one is away the other is shown. */
@Path("/desk/stock")
@Page
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
class StockResource {
    private static final String DURCHWAHL = "durchwahl-service";
    private static final String NUMBERS = "numbers-service";

    private final PoolApi pool;
    private final InventoryApi inventory;
    private final OperatorAccess access;
    private final Clock clock;

    StockResource(@RestClient PoolApi pool, @RestClient InventoryApi inventory, OperatorAccess access, Clock clock) {
        this.pool = pool;
        this.inventory = inventory;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(
            @RestQuery @DefaultValue("") String country,
            @RestQuery @Nullable String after,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Locale locale = Language.of(headers.getAcceptableLanguages());
        String authorization = access.authorization();
        String wanted = country.strip().toUpperCase(Locale.ROOT);
        return Uni.combine()
                .all()
                .unis(
                        Part.of(DURCHWAHL, pool.blocks(authorization)),
                        Part.of(DURCHWAHL, pool.rateDecks(authorization)),
                        Part.of(NUMBERS, inventory.directions(authorization, wanted.isEmpty() ? null : wanted, after)))
                .with((blocks, deck, directions) -> new StockPage(
                                SignedIn.of(security),
                                new Moments(clock.instant(), locale),
                                wanted,
                                blocks,
                                deck,
                                directions)
                        .setLocale(locale));
    }
}
