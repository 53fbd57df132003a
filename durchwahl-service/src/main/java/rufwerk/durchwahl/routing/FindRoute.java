package rufwerk.durchwahl.routing;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Promises;
import rufwerk.kit.switching.Destination.Subscriber;
import rufwerk.kit.switching.RouteQuestion;
import rufwerk.kit.switching.Routes;
import rufwerk.kit.switching.SwitchRoute;

/**
 * Answers a switch that holds a call.
 *
 * <p>A switch may ask as often as it likes; when it names the call, the first answer is kept for the record of that call. A
 * route says when a call may begin, not how long it may last: nobody is cut off when a lease ends.
 */
@Singleton
class FindRoute implements Routes {
    private final Promises promises;
    private final RoutedCalls routedCalls;
    private final Clock clock;

    FindRoute(Promises promises, RoutedCalls routedCalls, Clock clock) {
        this.promises = promises;
        this.routedCalls = routedCalls;
        this.clock = clock;
    }

    @Override
    public Uni<@Nullable SwitchRoute> find(RouteQuestion question) {
        Instant now = clock.instant();
        return Spelling.of(question.dialled())
                .map(called -> find(called, now))
                .orElseGet(() -> Uni.createFrom().nullItem())
                .call(route -> note(question, route, now))
                .invoke(route -> log(question, route))
                .map(route -> route == null ? null : toSwitch(route));
    }

    private Uni<@Nullable Route> find(CalledNumber called, Instant now) {
        return promises.route(called.digits(), now).map(open -> open == null ? null : Route.of(called, open, now));
    }

    private Uni<Void> note(RouteQuestion question, @Nullable Route route, Instant now) {
        @Nullable String callId = question.callId();
        return route == null || callId == null
                ? Uni.createFrom().voidItem()
                : routedCalls.note(new CallId(callId), route, now);
    }

    private static SwitchRoute toSwitch(Route route) {
        return new SwitchRoute(
                route.called().digits(),
                new Subscriber(route.destination()),
                route.validUntil(),
                route.tariffClass().wholeCentsPerMinute());
    }

    /** A switch that names its calls wants to find them again; without a name a line would help nobody. */
    private static void log(RouteQuestion question, @Nullable Route route) {
        if (question.callId() != null) {
            Log.infof("%s: %s", question, route == null ? "no route" : "routed until " + route.validUntil());
        }
    }
}
