package rufwerk.numbers.seven.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import rufwerk.kit.body.RawBody;

/** Refuses what announces itself as too long in the words of the dialect; Quarkus would say nothing. */
@ApplicationScoped
class TooLongForSeven {
    private static final int BEFORE_QUARKUS_LOOKS = 500;

    private final RawBody rawBody;

    TooLongForSeven(RawBody rawBody) {
        this.rawBody = rawBody;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, BEFORE_QUARKUS_LOOKS);
    }

    private void refuse(RoutingContext exchange) {
        String path = exchange.request().path();
        if (path == null || !path.startsWith("/api/numbers/") || !rawBody.isAnnouncedTooLong(exchange.request())) {
            exchange.next();
            return;
        }
        RawBody.hangUpAfterTheAnswer(exchange);
        exchange.response()
                .setStatusCode(Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .end(new JsonObject()
                        .put("success", false)
                        .put("error", Status.REQUEST_ENTITY_TOO_LARGE.getReasonPhrase())
                        .encode());
    }
}
