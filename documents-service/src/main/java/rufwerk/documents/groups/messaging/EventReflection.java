package rufwerk.documents.groups.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import rufwerk.documents.groups.FileExpiring;

/** Our events are written by reflection, which a native image only allows where it was told to. */
@RegisterForReflection(targets = FileExpiring.class)
class EventReflection {}
