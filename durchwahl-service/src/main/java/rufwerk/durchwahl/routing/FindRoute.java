package rufwerk.durchwahl.routing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Answers a switch that holds a call. */
@ApplicationScoped
public class FindRoute {
    private final Routes routes;
    private final Clock clock;

    FindRoute(Routes routes, Clock clock) {
        this.routes = routes;
        this.clock = clock;
    }

    /** The route that is open now, or null. */
    @WithSession
    public Uni<@Nullable Route> find(CalledNumber called) {
        return routes.find(called, clock.instant());
    }
}
