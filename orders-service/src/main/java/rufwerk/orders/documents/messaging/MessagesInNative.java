package rufwerk.orders.documents.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Jackson reads these by reflection, which a native image only allows for what it is told of. */
@RegisterForReflection(
        targets = {
            TellOfApprovedDocument.FileApproved.class,
            TellOfRejectedDocument.FileRejected.class,
            TellThatMoreIsAskedOfDocument.FileMoreAsked.class
        })
final class MessagesInNative {
    private MessagesInNative() {}
}
