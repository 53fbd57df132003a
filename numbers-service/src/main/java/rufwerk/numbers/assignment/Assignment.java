package rufwerk.numbers.assignment;

import java.time.Instant;
import java.util.UUID;
import rufwerk.numbers.inventory.PhoneNumber;

/** How an order ended here. Final either way: an order that got no number does not get one later. */
public sealed interface Assignment {
    long orderId();

    UUID accountId();

    Instant at();

    /** What tells the world about it. */
    AssignmentEvent event();

    /** The order's account has this number now. */
    record Assigned(long orderId, UUID accountId, PhoneNumber number, Instant at) implements Assignment {
        @Override
        public NumberAssigned event() {
            return new NumberAssigned(orderId, accountId, number.withPlus(), at, false);
        }
    }

    /** The order was a test: the account has nothing, but everybody goes on as if. */
    record Pretended(long orderId, UUID accountId, PhoneNumber number, Instant at) implements Assignment {
        @Override
        public NumberAssigned event() {
            return new NumberAssigned(orderId, accountId, number.withPlus(), at, true);
        }
    }

    /** The order gets no number. */
    record Failed(long orderId, UUID accountId, FailureReason reason, Instant at) implements Assignment {
        @Override
        public AssignmentFailed event() {
            return new AssignmentFailed(orderId, accountId, reason.code(), at);
        }
    }
}
