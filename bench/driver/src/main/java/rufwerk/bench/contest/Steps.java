package rufwerk.bench.contest;

import java.time.Duration;
import rufwerk.bench.load.ClosedLoop;
import rufwerk.bench.machine.Pause;

/** Work that goes on until it is closed, looked at step by step. */
public interface Steps extends AutoCloseable {
    Duration LENGTH = Duration.ofSeconds(1);

    /** Lets a step pass. */
    Step next();

    @Override
    void close();

    record Step(long done, double perSecond) {}

    static Steps of(HttpContestant contestant) {
        ClosedLoop load = contestant.start();
        Pause.of(contestant.leadIn());
        return new Steps() {
            private long servedBefore = load.served();
            private long begin = System.nanoTime();

            @Override
            public Step next() {
                Pause.of(LENGTH);
                long served = load.served();
                long now = System.nanoTime();
                var step = new Step(served - servedBefore, (served - servedBefore) * 1e9 / (now - begin));
                servedBefore = served;
                begin = now;
                return step;
            }

            @Override
            public void close() {
                load.close();
            }
        };
    }

    static Steps ofRuns(Contestant contestant) {
        return new Steps() {
            @Override
            public Step next() {
                double perSecond = contestant.run(LENGTH).perSecond();
                return new Step((long) (perSecond * LENGTH.toSeconds()), perSecond);
            }

            @Override
            public void close() {
                // Each step is a run of its own.
            }
        };
    }
}
