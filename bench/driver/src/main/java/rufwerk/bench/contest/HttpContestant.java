package rufwerk.bench.contest;

import java.time.Duration;
import java.util.Optional;
import rufwerk.bench.load.ClosedLoop;
import rufwerk.bench.load.OpenLoop;
import rufwerk.bench.load.Requests;
import rufwerk.bench.machine.CpuWatch;
import rufwerk.bench.machine.Pause;
import rufwerk.bench.stage.StartedProgram;

/**
 * Requests to a program of ours.
 *
 * @param leadIn how long they run before they count
 */
public record HttpContestant(String name, Stage stage, StartedProgram program, Requests requests, Duration leadIn)
        implements Contestant {
    public static final int CONNECTIONS = 128;

    @Override
    public Optional<StartedProgram> measured() {
        return Optional.of(program);
    }

    @Override
    public Slice run(Duration during) {
        try (var load = start()) {
            Pause.of(leadIn);
            var watch = CpuWatch.begin(stage.parts(this));
            long walBefore = stage.walBytes();
            long turnedAwayBefore = load.turnedAway();
            long servedBefore = load.served();
            long begin = System.nanoTime();
            Pause.of(during);
            long served = load.served() - servedBefore;
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Slice(
                    served / seconds,
                    load.turnedAway() - turnedAwayBefore,
                    (double) (stage.walBytes() - walBefore) / Math.max(1, served),
                    watch.soFar());
        }
    }

    /** At a fixed rate. */
    public OpenLoop.Outcome run(double perSecond, Duration during) {
        return new OpenLoop(program.port(), CONNECTIONS, requests).run(perSecond, leadIn, during);
    }

    /** Until it is closed. */
    ClosedLoop start() {
        return ClosedLoop.start(program.port(), CONNECTIONS, requests);
    }
}
