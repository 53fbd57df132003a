package rufwerk.bench.load;

import java.util.concurrent.atomic.AtomicLong;
import rufwerk.local.SuiteProblem;

/** What was answered so far. One thread counts, any may look. */
final class Tally {
    private final AtomicLong served = new AtomicLong();
    private final AtomicLong turnedAway = new AtomicLong();

    /** "Too much at once" (503) is an answer under load; any other but 200 means that something else is measured. */
    void count(Connection connection) {
        switch (connection.status()) {
            case 200 -> served.setRelease(served.getPlain() + 1);
            case 503 -> turnedAway.setRelease(turnedAway.getPlain() + 1);
            default -> throw new SuiteProblem("Not an answer to measure:\n" + connection.answer());
        }
    }

    long served() {
        return served.getAcquire();
    }

    long turnedAway() {
        return turnedAway.getAcquire();
    }
}
