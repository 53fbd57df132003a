package rufwerk.orders.webhooks;

import java.time.Duration;
import java.time.Instant;

/** What one receiver gets from this replica: so many attempts at a time, and so many a second. */
final class Lane {
    private static final double NANOS = 1e9;

    private final int parallel;
    private final int perSecond;
    private int underWay;
    private double allowance;
    private Instant counted;

    Lane(int parallel, int perSecond, Instant now) {
        this.parallel = parallel;
        this.perSecond = perSecond;
        this.allowance = perSecond;
        this.counted = now;
    }

    int free(Instant now) {
        if (now.isAfter(counted)) {
            double earned = Duration.between(counted, now).toNanos() / NANOS * perSecond;
            allowance = Math.min(perSecond, allowance + earned);
            counted = now;
        }
        return Math.max(0, Math.min(parallel - underWay, (int) allowance));
    }

    void begun() {
        underWay++;
        allowance--;
    }

    void ended() {
        underWay--;
    }

    /** Nothing would be different if we had never heard of it. */
    boolean isForgettable(Instant now) {
        return underWay == 0 && free(now) == Math.min(parallel, perSecond);
    }
}
