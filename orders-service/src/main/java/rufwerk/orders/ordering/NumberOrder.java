package rufwerk.orders.ordering;

import java.time.Instant;

/** An order of one number. Each state is a type, so an impossible step does not compile. */
public sealed interface NumberOrder {
    OrderDetails details();

    default OrderId id() {
        return details().id();
    }

    default OrderState state() {
        return switch (this) {
            case AwaitingVerification waiting -> OrderState.AWAITING_VERIFICATION;
            case Placed placed -> OrderState.PLACED;
            case Completed completed -> OrderState.COMPLETED;
            case Failed failed -> OrderState.FAILED;
        };
    }

    /** Waits for an operator to approve the verification. */
    record AwaitingVerification(OrderDetails details) implements NumberOrder {

        public Step<Placed> place(Instant at) {
            return placed(details, at);
        }

        public Step<Failed> fail(FailureReason reason, Instant at) {
            return failed(details, reason, at);
        }
    }

    /** numbers-service looks for a number. */
    record Placed(OrderDetails details) implements NumberOrder {

        public Step<Completed> complete(PhoneNumber number, Instant at) {
            return new Step<>(new Completed(details, number), new OrderEvent.OrderCompleted(details, number, at));
        }

        public Step<Failed> fail(FailureReason reason, Instant at) {
            return failed(details, reason, at);
        }
    }

    /** The number belongs to the account. */
    record Completed(OrderDetails details, PhoneNumber number) implements NumberOrder {}

    /** There will be no number. */
    record Failed(OrderDetails details, FailureReason reason) implements NumberOrder {}

    /** Where a decision leads: the next state, and the event that tells the world about it. */
    record Step<S extends NumberOrder>(S next, OrderEvent event) {}

    /** A new order whose verification is approved already. */
    static Step<Placed> placed(OrderDetails details, Instant at) {
        return new Step<>(new Placed(details), new OrderEvent.OrderPlaced(details, at));
    }

    private static Step<Failed> failed(OrderDetails details, FailureReason reason, Instant at) {
        return new Step<>(new Failed(details, reason), new OrderEvent.OrderFailed(details, reason, at));
    }
}
