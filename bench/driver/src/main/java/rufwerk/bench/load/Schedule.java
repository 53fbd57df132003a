package rufwerk.bench.load;

import java.time.Duration;

/** Requests at even distances, whatever becomes of them. */
record Schedule(long startNanos, double perSecond) {
    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    Schedule {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("A rate is more than nothing");
        }
    }

    long dueNanos(long number) {
        return startNanos + (long) (number * SECOND / perSecond);
    }

    /** How many of them are due before a duration is over. */
    long dueWithin(Duration duration) {
        return (long) Math.ceil(duration.toNanos() / SECOND * perSecond);
    }
}
