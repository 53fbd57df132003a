package rufwerk.orders.ordering.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Jackson reads and writes these by reflection, which a native image only allows for what it is told of. */
@RegisterForReflection(
        targets = {
            OrderPlacedMessage.class,
            OrderCompletedMessage.class,
            OrderFailedMessage.class,
            OrderEndingMessage.class,
            OrderCancelledMessage.class,
            OrderEndedMessage.class,
            NoteThatMoreIsAsked.MoreAsked.class,
            PlaceOrdersOfApprovedVerification.VerificationApproved.class,
            FailOrdersOfRejectedVerification.VerificationRejected.class,
            CompleteOrderOfAssignedNumber.NumberAssigned.class,
            FailOrderWithoutNumber.AssignmentFailed.class,
            EndOrderOfEndedNumber.AssignmentEnded.class
        })
final class MessagesInNative {
    private MessagesInNative() {}
}
