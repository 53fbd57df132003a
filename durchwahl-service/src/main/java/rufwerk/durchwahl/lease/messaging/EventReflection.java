package rufwerk.durchwahl.lease.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import rufwerk.durchwahl.lease.DurchwahlExpired;
import rufwerk.durchwahl.lease.DurchwahlLeased;
import rufwerk.durchwahl.lease.DurchwahlReleased;
import rufwerk.durchwahl.lease.DurchwahlRenewed;

/** Lets a native image write our events as JSON. */
@RegisterForReflection(
        targets = {DurchwahlLeased.class, DurchwahlRenewed.class, DurchwahlReleased.class, DurchwahlExpired.class})
final class EventReflection {
    private EventReflection() {}
}
