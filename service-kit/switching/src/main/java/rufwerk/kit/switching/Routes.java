package rufwerk.kit.switching;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** The routes of a service, as one bean of it. */
public interface Routes {

    /** The route that is open now, or null: there is none, and asking again soon is no use. */
    Uni<@Nullable SwitchRoute> find(RouteQuestion question);
}
