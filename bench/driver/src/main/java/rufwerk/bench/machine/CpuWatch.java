package rufwerk.bench.machine;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Watches from now on who computes how much. */
public final class CpuWatch {
    private final Map<Part, Long> pids;
    private final Map<Part, Duration> before;
    private final CpuTime.Machine machineBefore = CpuTime.Machine.now();

    private CpuWatch(Map<Part, Long> pids) {
        this.pids = pids;
        this.before = times(pids);
    }

    /** Of the process of each part, with its children. */
    public static CpuWatch begin(Map<Part, Long> pids) {
        return new CpuWatch(new EnumMap<>(pids));
    }

    public CpuShares soFar() {
        CpuTime.Machine machine = CpuTime.Machine.now();
        Map<Part, Duration> spent = times(pids);
        spent.replaceAll((part, time) -> time.minus(before.getOrDefault(part, Duration.ZERO)));
        return CpuShares.of(
                spent,
                machine.busy().minus(machineBefore.busy()),
                machine.total().minus(machineBefore.total()));
    }

    private static Map<Part, Duration> times(Map<Part, Long> pids) {
        Map<Part, Duration> times = new EnumMap<>(Part.class);
        // Our own children are the other parts; only those that ended, such as pgbench, have worked for us.
        pids.forEach((part, pid) -> times.put(part, part == Part.DRIVER ? CpuTime.of(pid) : CpuTime.ofFamily(pid)));
        return times;
    }
}
