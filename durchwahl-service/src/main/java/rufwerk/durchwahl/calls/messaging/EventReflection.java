package rufwerk.durchwahl.calls.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import rufwerk.durchwahl.calls.DurchwahlCalled;

/** Lets a native image write our events as JSON. */
@RegisterForReflection(targets = DurchwahlCalled.class)
final class EventReflection {
    private EventReflection() {}
}
