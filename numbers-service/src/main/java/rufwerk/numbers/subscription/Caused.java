package rufwerk.numbers.subscription;

import org.jspecify.annotations.Nullable;

/**
 * A step, and whose trace it belongs to.
 *
 * @param traceparent of the request that wanted it; null: of what runs now
 */
public record Caused<S extends Subscription>(
        Step<S> step, @Nullable String traceparent) {}
