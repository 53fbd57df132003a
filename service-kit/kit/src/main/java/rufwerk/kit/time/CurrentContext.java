package rufwerk.kit.time;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Brings answers that were shared with others back to the Vert.x context of whoever asked. */
public final class CurrentContext {
    private CurrentContext() {}

    /** Hibernate Reactive refuses to go on elsewhere than where it began. */
    public static <T> Uni<T> keptBy(Uni<T> shared) {
        Context mine = Vertx.currentContext();
        return mine == null ? shared : shared.emitOn(command -> mine.runOnContext(ignored -> command.run()));
    }
}
