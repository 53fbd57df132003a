package rufwerk.kit.zadarma;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import rufwerk.kit.body.RawBody;

/** Refuses what announces itself as too long in the words of the dialect; Quarkus would say nothing. */
@ApplicationScoped
class TooLongForZadarma {
    private static final int BEFORE_QUARKUS_LOOKS = 500;

    private final Dialect dialect;
    private final AnswerHeaders headers;
    private final RawBody rawBody;
    private final ObjectMapper json;

    TooLongForZadarma(Dialect dialect, AnswerHeaders headers, RawBody rawBody, ObjectMapper json) {
        this.dialect = dialect;
        this.headers = headers;
        this.rawBody = rawBody;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, BEFORE_QUARKUS_LOOKS);
    }

    private void refuse(RoutingContext exchange) {
        String path = exchange.request().path();
        if (!dialect.isSpokenAt(path) || !rawBody.isAnnouncedTooLong(exchange.request())) {
            exchange.next();
            return;
        }
        RawBody.hangUpAfterTheAnswer(exchange);
        HttpServerResponse response =
                exchange.response().setStatusCode(Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode());
        response.headers()
                .addAll(headers.of(path, Optional.empty()))
                .set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        response.end(body());
    }

    private String body() {
        try {
            return json.writeValueAsString(ZadarmaError.saying(Status.REQUEST_ENTITY_TOO_LARGE.getReasonPhrase()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Two texts always become JSON", e);
        }
    }
}
