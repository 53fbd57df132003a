package rufwerk.durchwahl.lease.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import rufwerk.durchwahl.lease.DurchwahlLeased;

/** Lets a native image write our events as JSON. */
@RegisterForReflection(targets = DurchwahlLeased.class)
final class EventReflection {
    private EventReflection() {}
}
