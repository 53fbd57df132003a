package rufwerk.documents.files.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.files.FilesConfig;
import rufwerk.documents.files.HoldsDocument;
import rufwerk.documents.files.check.Limits;
import rufwerk.kit.body.MemoryBudget;

/**
 * Bounds the memory of documents: each request takes its share of one budget before its body is read, and gives it back
 * when the exchange ends, however it ends.
 *
 * <p>An upload holds the decoded bytes twice (while the decoder joins its pieces, then plain beside sealed): 1.5 times
 * its base64, counted as 2. A download holds sealed, plain and outgoing bytes: three times a document. Bodies of
 * unknown length count as the largest allowed one.
 */
@ApplicationScoped
class MemoryGate {
    private static final int UPLOAD_FACTOR = 2;
    private static final long DOWNLOAD = 3L * Limits.MAX_BYTES;
    private static final int RETRY_AFTER_SECONDS = 1;

    private final MemoryBudget budget;
    private final long memory;
    private final long longestBody;

    MemoryGate(FilesConfig config, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longestBody) {
        this.longestBody = longestBody.asLongValue();
        this.memory = config.memory().asLongValue();
        this.budget = new MemoryBudget(memory);
    }

    void check(@Observes StartupEvent event) {
        if (memory < 2 * UPLOAD_FACTOR * longestBody) {
            throw new IllegalStateException("DOCUMENTS_MEMORY has no room for two of the largest documents");
        }
    }

    @HoldsDocument
    @ServerRequestFilter
    void enter(ContainerRequestContext request, RoutingContext exchange) {
        Optional<MemoryBudget.Share> share = budget.take(needOf(request));
        if (share.isEmpty()) {
            throw DocumentsProblem.DOCUMENTS_BUSY
                    .because("Try again in " + RETRY_AFTER_SECONDS + " seconds")
                    .retryAfter(RETRY_AFTER_SECONDS);
        }
        exchange.addEndHandler(ended -> share.get().giveBack());
        if (!isDownload(request)) {
            // Quarkus takes the end handler away when a body of unknown length turns out too large.
            exchange.addBodyEndHandler(answered -> share.get().giveBack());
        }
    }

    private long needOf(ContainerRequestContext request) {
        if (isDownload(request)) {
            return DOWNLOAD;
        }
        int length = request.getLength();
        return UPLOAD_FACTOR * (length < 0 ? longestBody : length);
    }

    private static boolean isDownload(ContainerRequestContext request) {
        return request.getMethod().equals("GET");
    }
}
