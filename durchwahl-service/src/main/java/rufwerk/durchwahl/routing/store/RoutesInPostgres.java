package rufwerk.durchwahl.routing.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.routing.CalledNumber;
import rufwerk.durchwahl.routing.Route;
import rufwerk.durchwahl.routing.Routes;

@ApplicationScoped
class RoutesInPostgres implements Routes {

    @Override
    public Uni<@Nullable Route> find(CalledNumber called, Instant now) {
        return RouteRow.<RouteRow>find(
                        "number = ?1 and destination is not null and validUntil > ?2", called.digits(), now)
                .firstResult()
                .onItem()
                .ifNotNull()
                .transform(RouteRow::toRoute);
    }
}
