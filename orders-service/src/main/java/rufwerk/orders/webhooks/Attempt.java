package rufwerk.orders.webhooks;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One try to deliver, as it is kept for the customer to see. */
public record Attempt(Instant at, Duration duration, Result result) {

    /** What came back. */
    public sealed interface Result {}

    /**
     * An answer of whatever status.
     *
     * @param body at most the first 4 KiB
     */
    public record Answered(
            int status, String body, @Nullable Duration retryAfter) implements Result {}

    /** No answer: no connection, timeout. */
    public record Unanswered(String failure) implements Result {}

    /** We did not even ask: the address is refused, or nothing can be signed. */
    public record Unsent(String failure) implements Result {}
}
