package rufwerk.numbers.exchange.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;
import rufwerk.kit.body.RawBody;

/**
 * Keeps the greatest length of a body, which Quarkus knows only one of, to the operators' files. Whoever else announces
 * less and sends more, in chunks, is stopped where dialects stop reading too.
 */
@ApplicationScoped
class OnlyFilesAreLong {
    /** Of all the filters the last one: the limit of Quarkus has to be there to be lowered. */
    private static final int AFTER_QUARKUS_LOOKED = 1;

    private final RawBody rawBody;

    OnlyFilesAreLong(RawBody rawBody) {
        this.rawBody = rawBody;
    }

    void register(@Observes Filters filters) {
        filters.register(this::lower, AFTER_QUARKUS_LOOKED);
    }

    private void lower(RoutingContext exchange) {
        String path = exchange.request().path();
        if (path == null || !path.startsWith("/v1/inventory/")) {
            exchange.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, rawBody.longest());
        }
        exchange.next();
    }
}
