package rufwerk.numbers.assignment.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import rufwerk.numbers.assignment.AssignmentEnded;
import rufwerk.numbers.assignment.AssignmentFailed;
import rufwerk.numbers.assignment.NumberAssigned;

/** Lets Jackson read and write events in a native image, where it sees only what is named. */
@RegisterForReflection(
        targets = {
            OrderPlaced.class,
            TakeNumberOfCancelledOrderBack.OrderCancelled.class,
            TakeNumberOfFailedOrderBack.OrderFailed.class,
            NumberAssigned.class,
            AssignmentFailed.class,
            AssignmentEnded.class
        })
class EventsInNativeImages {}
