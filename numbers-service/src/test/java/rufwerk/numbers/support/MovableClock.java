package rufwerk.numbers.support;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The system's time, unless a test stops it. */
@Singleton
public class MovableClock extends Clock {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private volatile @Nullable Instant stoppedAt;

    /** So that a test has a minute for itself, however long it takes. */
    public void stopAtTheNextMinute() {
        long seconds = MINUTE.toSeconds();
        stoppedAt = Instant.ofEpochSecond((Instant.now().getEpochSecond() / seconds + 1) * seconds);
    }

    public void advance(Duration by) {
        stoppedAt = instant().plus(by);
    }

    public void goOn() {
        stoppedAt = null;
    }

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt;
        return stopped == null ? Instant.now() : stopped;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
