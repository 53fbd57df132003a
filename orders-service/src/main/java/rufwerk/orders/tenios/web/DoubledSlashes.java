package rufwerk.orders.tenios.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Takes {@code //verification/create} for what it means; a TENIOS client sends it like that (wire/tenios.md §3). */
@ApplicationScoped
class DoubledSlashes {
    private static final Set<String> ALIASES = Set.of("/verification/order");
    private static final int BEFORE_EVERYTHING = 500;

    void register(@Observes Filters filters) {
        filters.register(DoubledSlashes::straighten, BEFORE_EVERYTHING);
    }

    private static void straighten(RoutingContext request) {
        String path = request.request().path();
        String straight = path == null ? "/" : path.replaceAll("/{2,}", "/");
        if (ALIASES.contains(straight)) {
            straight = "/number/order";
        }
        if (straight.equals(path)) {
            request.next();
        } else {
            request.reroute(straight);
        }
    }
}
