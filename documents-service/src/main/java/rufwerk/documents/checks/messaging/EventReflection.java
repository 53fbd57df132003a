package rufwerk.documents.checks.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import rufwerk.documents.checks.NumberCheckApproved;
import rufwerk.documents.checks.NumberCheckRejected;
import rufwerk.documents.checks.Reason;

/** Our events are written by reflection, which a native image only allows where it was told to. */
@RegisterForReflection(targets = {NumberCheckApproved.class, NumberCheckRejected.class, Reason.class})
class EventReflection {}
