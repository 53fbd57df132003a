package rufwerk.kit.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps Quarkus from getting ready to refuse each request before anybody has asked who sends it.
 *
 * <p>For the metrics of what it refuses it looks the template of the path up, and builds a table of all paths to find it in.
 * Here nobody is recognised before a resource asks for it ({@code quarkus.http.auth.proactive}): then the template is known,
 * and the handler that all of this was done for is gone anyway.
 */
@ApplicationScoped
class NothingPreparedForFailures {

    /** Of two filters with the same priority ours is the later one: behind the one that puts the handler there. */
    void register(@Observes Filters filters) {
        filters.register(NothingPreparedForFailures::takeAway, SecurityHandlerPriorities.AUTHENTICATION);
    }

    private static void takeAway(RoutingContext exchange) {
        exchange.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        exchange.next();
    }
}
