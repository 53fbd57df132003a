package rufwerk.kit.limits;

import java.time.Duration;
import java.time.Instant;

/** So many in every period. Periods begin at whole multiples of their length since 1970, the same on every replica. */
public record Limit(int requests, Duration period) {
    public Limit {
        if (requests < 1 || period.toSeconds() < 1) {
            throw new IllegalArgumentException("A limit has at least one request and one second");
        }
    }

    public static Limit perMinute(int requests) {
        return new Limit(requests, Duration.ofMinutes(1));
    }

    /** When the period ends that this moment belongs to. */
    Instant endOfPeriodAt(Instant time) {
        long seconds = period.toSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(time.getEpochSecond(), seconds) + 1) * seconds);
    }

    /** What a replica takes at once: a hundredth, so that counting costs little and no replica hoards. */
    int share() {
        return Math.max(1, requests / 100);
    }
}
