package rufwerk.numbers.routing;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.switching.RouteQuestion;
import rufwerk.kit.switching.Routes;
import rufwerk.kit.switching.SwitchRoute;
import rufwerk.numbers.inventory.PhoneNumber;

/** Answers a switch that holds a call to a customer's number. What was set a moment ago counts. */
@ApplicationScoped
class FindSipRoute implements Routes {
    private final SipTargets targets;

    FindSipRoute(SipTargets targets) {
        this.targets = targets;
    }

    @Override
    public Uni<@Nullable SwitchRoute> find(RouteQuestion question) {
        Optional<PhoneNumber> called = Spelling.of(question.dialled());
        return called.map(this::find)
                .orElseGet(() -> Uni.createFrom().nullItem())
                .invoke(route -> log(question, route));
    }

    /** A route has no end, and nobody here knows what the caller pays. */
    private Uni<@Nullable SwitchRoute> find(PhoneNumber called) {
        return targets.of(called)
                .map(target -> target == null
                        ? null
                        : new SwitchRoute(called.digits(), SipDestination.of(target), null, null));
    }

    /** A switch that names its calls wants to find them again; without a name a line would help nobody. */
    private static void log(RouteQuestion question, @Nullable SwitchRoute route) {
        if (question.callId() != null) {
            Log.infof("%s: %s", question, route == null ? "no route" : "routed");
        }
    }
}
