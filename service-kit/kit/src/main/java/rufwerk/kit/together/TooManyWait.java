package rufwerk.kit.together;

import java.util.concurrent.TimeoutException;

/** Nothing was done, as too many wait. Worth another try in a moment. */
final class TooManyWait extends TimeoutException {
    TooManyWait() {
        super("Too many wait for their turn");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this; // it may happen thousands of times a second, and says nothing about where
    }
}
