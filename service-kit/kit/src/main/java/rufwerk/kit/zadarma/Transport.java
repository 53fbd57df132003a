package rufwerk.kit.zadarma;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Objects;
import rufwerk.kit.access.Access;
import rufwerk.kit.body.RawBody;

/**
 * Finds the parameters that a request carries and signs: those of the query when it only reads, else of the form in its
 * body. A query beside a form is signed by nobody, so it does not count ({@code wire/zadarma.md} §1).
 */
@ApplicationScoped
class Transport {
    private static final String MULTIPART = "multipart/form-data";
    private static final long LONGEST_FORM = 1 << 20;

    private final RawBody rawBody;
    private final Instance<FileReceiver> fileReceiver;

    Transport(RawBody rawBody, Instance<FileReceiver> fileReceiver) {
        this.rawBody = rawBody;
        this.fileReceiver = fileReceiver;
    }

    /** @param withFiles whether a file is worth receiving; a multipart form counts as empty otherwise */
    Uni<Received> receive(ContainerRequestContext request, RoutingContext exchange, boolean withFiles) {
        HttpServerRequest http = exchange.request();
        if (Access.of(request.getMethod()) == Access.READ) {
            // The npm client sends a body with a GET, too. Nobody reads it.
            return Uni.createFrom().item(query(http));
        }
        if (isMultipart(http)) {
            if (withFiles) {
                return MultipartForm.receive(
                        rawBody, exchange, fileReceiver.stream().findFirst());
            }
            RawBody.hangUpAfterTheAnswer(exchange);
            return Uni.createFrom().item(Received.NOTHING);
        }
        // The Python client does not say that its body is a form.
        return rawBody.read(request, exchange, LONGEST_FORM).map(body -> {
            Received form = Received.pairs(body.toString());
            return form.parameters().isEmpty() ? query(http) : form;
        });
    }

    private static Received query(HttpServerRequest http) {
        return Received.pairs(Objects.requireNonNullElse(http.query(), ""));
    }

    private static boolean isMultipart(HttpServerRequest http) {
        String type = Objects.requireNonNullElse(http.getHeader(HttpHeaders.CONTENT_TYPE), "");
        return type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
    }
}
