package rufwerk.durchwahl.routing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Answers a switch that holds a call.
 *
 * <p>A switch may ask as often as it likes; when it names the call, the first answer is kept for the record of that call. A
 * route says when a call may begin, not how long it may last: nobody is cut off when a lease ends.
 */
@ApplicationScoped
public class FindRoute {
    private final Routes routes;
    private final RoutedCalls routedCalls;
    private final Clock clock;

    FindRoute(Routes routes, RoutedCalls routedCalls, Clock clock) {
        this.routes = routes;
        this.routedCalls = routedCalls;
        this.clock = clock;
    }

    /** The route that is open now, or null: there is none, and asking again soon is no use. */
    @WithSession
    public Uni<@Nullable Route> find(RouteQuestion question) {
        Instant now = clock.instant();
        return question.called()
                .map(called -> routes.find(called, now))
                .orElseGet(() -> Uni.createFrom().nullItem())
                .call(route -> note(question, route, now))
                .invoke(route -> log(question, route));
    }

    private Uni<Void> note(RouteQuestion question, @Nullable Route route, Instant now) {
        @Nullable CallId callId = question.callId();
        return route == null || callId == null ? Uni.createFrom().voidItem() : routedCalls.note(callId, route, now);
    }

    /** A switch that names its calls wants to find them again; without a name a line would help nobody. */
    private static void log(RouteQuestion question, @Nullable Route route) {
        if (question.callId() != null) {
            Log.infof("%s: %s", question, route == null ? "no route" : "routed until " + route.validUntil());
        }
    }
}
