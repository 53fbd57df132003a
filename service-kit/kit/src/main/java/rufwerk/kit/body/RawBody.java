package rufwerk.kit.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rufwerk.kit.time.CurrentContext;

/** Reads a body in a filter, for dialects that sign it or hide a key in it. Whoever does not ask pays nothing. */
@ApplicationScoped
public class RawBody {
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final long longest;

    RawBody(@ConfigProperty(name = "rufwerk.body.longest") MemorySize longest) {
        this.longest = longest.asLongValue();
    }

    /** Whether a request says of itself that it is longer than this service takes. */
    public boolean isAnnouncedTooLong(HttpServerRequest request) {
        return announcedLength(request) > longest;
    }

    /** In bytes; 0 when the request does not say. */
    public static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** The whole body; the resource behind the filter reads the same bytes again. A longer one ends in a 413. */
    public Uni<Buffer> read(ContainerRequestContext request, RoutingContext exchange, long atMost) {
        Buffer body = Buffer.buffer();
        return receive(exchange, atMost, body::appendBuffer)
                .invoke(() -> {
                    ((RoutingContextInternal) exchange).setBody(body);
                    // Readers of JSON look only here once the request was read to its end.
                    request.setEntityStream(new ByteArrayInputStream(body.getBytes()));
                })
                .replaceWith(body);
    }

    /** Passes a body on as it arrives. A longer one ends in a 413, one that breaks off or cannot be parsed in a 400. */
    public Uni<Void> receive(RoutingContext exchange, long atMost, Consumer<Buffer> chunks) {
        HttpServerRequest request = exchange.request();
        if (request.isEnded()) {
            return Uni.createFrom().voidItem();
        }
        long limit = Math.min(atMost, longest);
        AtomicLong received = new AtomicLong();
        Uni<Void> whole = Uni.createFrom().emitter(emitter -> {
            request.exceptionHandler(broken -> emitter.fail(new BadRequestException(broken)));
            request.endHandler(end -> emitter.complete(null));
            request.handler(chunk -> {
                if (received.addAndGet(chunk.length()) <= limit) {
                    chunks.accept(chunk);
                } else {
                    request.handler(rest -> {});
                    hangUpAfterTheAnswer(exchange);
                    emitter.fail(new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE));
                }
            });
            if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
                exchange.response().writeContinue();
            }
            request.resume();
        });
        return CurrentContext.keptBy(whole);
    }

    /** For bodies nobody will read: leaves whoever sends them a moment to read the answer, and no more. */
    public static void hangUpAfterTheAnswer(RoutingContext exchange) {
        exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        exchange.addEndHandler(answered -> exchange.vertx()
                .setTimer(
                        FAREWELL.toMillis(),
                        timer -> exchange.request().connection().close()));
    }

    public long longest() {
        return longest;
    }
}
