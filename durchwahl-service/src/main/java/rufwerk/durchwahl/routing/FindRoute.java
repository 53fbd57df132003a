package rufwerk.durchwahl.routing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Answers a switch that holds a call.
 *
 * <p>Asking changes nothing, so a switch may ask as often as it likes. A route says when a call may begin, not how long it
 * may last: nobody is cut off when a lease ends.
 */
@ApplicationScoped
public class FindRoute {
    private final Routes routes;
    private final Clock clock;

    FindRoute(Routes routes, Clock clock) {
        this.routes = routes;
        this.clock = clock;
    }

    /** The route that is open now, or null: there is none, and asking again soon is no use. */
    @WithSession
    public Uni<@Nullable Route> find(RouteQuestion question) {
        return question.called()
                .map(called -> routes.find(called, clock.instant()))
                .orElseGet(() -> Uni.createFrom().nullItem())
                .invoke(route -> log(question, route));
    }

    /** A switch that names its calls wants to find them again; without a name a line would help nobody. */
    private static void log(RouteQuestion question, @Nullable Route route) {
        if (question.callId() != null) {
            Log.infof("%s: %s", question, route == null ? "no route" : "routed until " + route.validUntil());
        }
    }
}
