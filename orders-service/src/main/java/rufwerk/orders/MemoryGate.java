package rufwerk.orders;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import rufwerk.kit.body.MemoryBudget;

/**
 * Bounds the memory of documents: each submission takes its share of one budget before its body is read, and gives it
 * back when the exchange ends, however it ends.
 *
 * <p>At its most a submission is held four times, in bytes of its body: as it came, twice while its text is put together
 * or decoded, and once more while documents-service is sent it. A body of unknown length counts as the largest allowed.
 */
@ApplicationScoped
class MemoryGate {
    private static final int FACTOR = 4;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final MemoryBudget budget;
    private final long memory;
    private final long longestBody;

    MemoryGate(
            @ConfigProperty(name = "rufwerk.documents.memory") MemorySize memory,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longestBody) {
        this.memory = memory.asLongValue();
        this.longestBody = longestBody.asLongValue();
        this.budget = new MemoryBudget(this.memory);
    }

    void check(@Observes StartupEvent event) {
        if (memory < FACTOR * longestBody) {
            throw new IllegalStateException("VERIFICATIONS_MEMORY has no room for one of the largest documents");
        }
    }

    @HoldsDocument
    @ServerRequestFilter
    void enter(ContainerRequestContext request, RoutingContext exchange) {
        int length = request.getLength();
        Optional<MemoryBudget.Share> share = budget.take(FACTOR * (length < 0 ? longestBody : length));
        if (share.isEmpty()) {
            throw OrdersProblem.DOCUMENTS_BUSY
                    .because("Try again in " + RETRY_AFTER_SECONDS + " seconds")
                    .retryAfter(RETRY_AFTER_SECONDS);
        }
        exchange.addEndHandler(ended -> share.get().giveBack());
        // Quarkus takes the end handler away when a body of unknown length turns out too large.
        exchange.addBodyEndHandler(answered -> share.get().giveBack());
    }
}
