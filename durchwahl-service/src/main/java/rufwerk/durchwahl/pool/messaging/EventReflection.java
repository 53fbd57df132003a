package rufwerk.durchwahl.pool.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import rufwerk.durchwahl.pool.PoolLow;

/** Lets a native image write our events as JSON. */
@RegisterForReflection(targets = PoolLow.class)
final class EventReflection {
    private EventReflection() {}
}
