package rufwerk.numbers.ordering;

import java.util.concurrent.TimeoutException;

/** Nothing was ordered, as too many wait. Worth another try in a moment. */
final class TooManyOrders extends TimeoutException {
    TooManyOrders() {
        super("Too many orders wait");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this; // it may happen thousands of times a second, and says nothing about where
    }
}
