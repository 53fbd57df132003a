package rufwerk.bench.load;

import java.io.IOException;
import java.time.Duration;
import rufwerk.local.SuiteProblem;

/**
 * Requests at a fixed rate, as the world sends them: the next one does not wait for the last.
 *
 * <p>How long one took is counted from when it was due. A server that falls behind thus makes every request behind it
 * late, also those that still wait here for a connection.
 */
public final class OpenLoop {
    private static final long GLANCE = Duration.ofMillis(50).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final int port;
    private final int connections;
    private final Requests requests;

    public OpenLoop(int port, int connections, Requests requests) {
        this.port = port;
        this.connections = connections;
        this.requests = requests;
    }

    /**
     * How the requests fared.
     *
     * @param latencies of all that were due; one that was never answered counts as long as we waited for it
     * @param served how many of them were answered with 200
     */
    public record Outcome(Latencies latencies, long served, double servedPerSecond) {}

    /** The lead-in has the same rate and is not part of the outcome. */
    public Outcome run(double perSecond, Duration leadIn, Duration during) {
        try (var open = new Connections(port, connections)) {
            return new Run(open, new Schedule(System.nanoTime(), perSecond), leadIn, during).go();
        } catch (IOException e) {
            throw new SuiteProblem("The load broke off: " + e);
        }
    }

    private final class Run {
        private final Connections open;
        private final Schedule schedule;
        private final Duration during;
        private final Tally tally = new Tally();
        private final long first;
        private final long end;
        private final long measuredFrom;
        private final long[] nanos;
        private int measured;
        private long next;

        Run(Connections open, Schedule schedule, Duration leadIn, Duration during) {
            this.open = open;
            this.schedule = schedule;
            this.during = during;
            this.first = schedule.dueWithin(leadIn);
            this.end = schedule.dueWithin(leadIn.plus(during));
            this.measuredFrom = schedule.dueNanos(first);
            this.nanos = new long[(int) (end - first)];
        }

        Outcome go() throws IOException {
            long deadline = schedule.dueNanos(end) + PATIENCE.toNanos();
            while (System.nanoTime() < deadline && (next < end || !open.areAllIdle())) {
                open.await(sendWhatIsDue(), this::answered);
            }
            giveUpOnTheRest();
            return new Outcome(Latencies.ofNanos(nanos), tally.served(), tally.served() * 1e9 / during.toNanos());
        }

        /** Returns for how long there is nothing to send. */
        private long sendWhatIsDue() throws IOException {
            while (next < end) {
                long due = schedule.dueNanos(next);
                long early = due - System.nanoTime();
                if (early > 0) {
                    return early;
                }
                var connection = open.takeIdle();
                if (connection == null) {
                    return GLANCE;
                }
                connection.send(requests, due);
                next++;
            }
            return GLANCE;
        }

        private void answered(Connection connection) {
            if (connection.dueNanos() >= measuredFrom) {
                tally.count(connection);
                nanos[measured++] = System.nanoTime() - connection.dueNanos();
            }
        }

        /** Those missing are the last ones, give or take the number of connections. */
        private void giveUpOnTheRest() {
            long now = System.nanoTime();
            while (measured < nanos.length) {
                nanos[measured] = now - schedule.dueNanos(first + measured);
                measured++;
            }
        }
    }
}
