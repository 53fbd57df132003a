package rufwerk.orders.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
            case Ending ending -> OrderState.ENDING;
            case Failed failed -> OrderState.FAILED;
            case Cancelled cancelled -> OrderState.CANCELLED;
            case Ended ended -> OrderState.ENDED;
        };
    }

    /** What becomes of it by itself now; null when it has not waited long enough, or waits for a person. */
    default @Nullable Step<? extends NumberOrder> whenDue(Deadlines deadlines, Instant now) {
        return switch (this) {
            case Placed placed -> placed.whenUnanswered(deadlines, now);
            case Ending ending -> ending.endsAt().isAfter(now) ? null : ending.end(now);
            case AwaitingVerification waiting -> null; // it ends with its verification
            case Completed completed -> null;
            case Failed failed -> null;
            case Cancelled cancelled -> null;
            case Ended ended -> null;
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

        public Step<Cancelled> cancel(Instant at) {
            return cancelled(details, null, at);
        }
    }

    /**
     * numbers-service looks for a number.
     *
     * @param askedAt when it was last asked to
     */
    record Placed(OrderDetails details, Instant placedAt, Instant askedAt) implements NumberOrder {

        public Step<Completed> complete(PhoneNumber number, Instant at) {
            return new Step<>(new Completed(details, number), new OrderEvent.OrderCompleted(details, number, at));
        }

        public Step<Failed> fail(FailureReason reason, Instant at) {
            return failed(details, reason, at);
        }

        /** Should a number be assigned nevertheless, numbers-service takes it back when it hears of this. */
        public Step<Cancelled> cancel(Instant at) {
            return cancelled(details, null, at);
        }

        private @Nullable Step<? extends NumberOrder> whenUnanswered(Deadlines deadlines, Instant now) {
            if (askedAt.isAfter(deadlines.askedBefore(now))) {
                return null;
            }
            return deadlines.isOver(placedAt, now) ? fail(FailureReason.NO_ANSWER, now) : askAgain(now);
        }

        /** In the same words as before: to numbers-service it is the same order. */
        private Step<Placed> askAgain(Instant at) {
            return new Step<>(new Placed(details, placedAt, at), new OrderEvent.OrderPlaced(details, placedAt, null));
        }
    }

    /** The account has a number by this order. */
    sealed interface Served extends NumberOrder {
        PhoneNumber number();

        /** It gives the number back. */
        default Step<Cancelled> end(Instant at) {
            return cancelled(details(), number(), at);
        }

        /** The number went without this order being asked: it was not paid for, for example. */
        default Step<Ended> lose(NumberEnd end, Instant at) {
            return new Step<>(
                    new Ended(details(), number(), end), new OrderEvent.OrderEnded(details(), number(), end, at));
        }
    }

    /** The number belongs to the account. */
    record Completed(OrderDetails details, PhoneNumber number) implements Served {

        public Step<Ending> endLater(Instant endsAt, Instant at) {
            return new Step<>(
                    new Ending(details, number, endsAt), new OrderEvent.OrderEnding(details, number, endsAt, at));
        }
    }

    /** The number belongs to the account until {@code endsAt}. */
    record Ending(OrderDetails details, PhoneNumber number, Instant endsAt) implements Served {

        /** As if it had not been given back yet. */
        public Completed before() {
            return new Completed(details, number);
        }
    }

    /** There will be no number. */
    record Failed(OrderDetails details, FailureReason reason) implements NumberOrder {}

    /**
     * The customer wants no number, or not any more.
     *
     * @param number what it had before; null when it had none
     */
    record Cancelled(OrderDetails details, @Nullable PhoneNumber number) implements NumberOrder {}

    /** The account had the number, and lost it or gave it back elsewhere. */
    record Ended(OrderDetails details, PhoneNumber number, NumberEnd end) implements NumberOrder {}

    /** Where a decision leads: the next state, and the event that tells the world about it. */
    record Step<S extends NumberOrder>(S next, OrderEvent event) {}

    /** A new order whose verification is approved already. */
    static Step<Placed> placed(OrderDetails details, Instant at) {
        return placed(details, at, null);
    }

    /** {@code cause} as in {@link OrderEvent#cause}. */
    static Step<Placed> placed(OrderDetails details, Instant at, @Nullable String cause) {
        return new Step<>(new Placed(details, at, at), new OrderEvent.OrderPlaced(details, at, cause));
    }

    private static Step<Failed> failed(OrderDetails details, FailureReason reason, Instant at) {
        return new Step<>(new Failed(details, reason), new OrderEvent.OrderFailed(details, reason, at));
    }

    private static Step<Cancelled> cancelled(OrderDetails details, @Nullable PhoneNumber number, Instant at) {
        return new Step<>(new Cancelled(details, number), new OrderEvent.OrderCancelled(details, number, at));
    }
}
