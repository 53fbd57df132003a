package rufwerk.durchwahl.book;

import java.util.concurrent.TimeoutException;

/** Nothing was decided, as too many wait or waiting took too long. Worth another try in a moment. */
public final class Overloaded extends TimeoutException {
    Overloaded(String message) {
        super(message);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this; // it may happen thousands of times a second, and says nothing about where
    }
}
