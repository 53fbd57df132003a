package rufwerk.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CpuTimeTest {
    @Test
    void addsWhatAProcessAndItsEndedChildrenComputed() {
        // A name may hold what else divides fields.
        String stat = "4242 (a) b (c) S 1 4242 4242 0 -1 4194560 1 2 3 4 100 20 3000 400 20 0 25 0 12345";

        assertThat(CpuTime.ofStat(stat)).isEqualTo(Duration.ofMillis(35_200));
    }

    @Test
    void countsWaitingForTheDiskAsIdle() {
        var machine = CpuTime.Machine.ofStat("cpu  100 10 50 1000 40 5 6 7 0 0");

        assertThat(machine.busy()).isEqualTo(Duration.ofMillis(1_780));
        assertThat(machine.total()).isEqualTo(Duration.ofMillis(12_180));
    }

    @Test
    void ofAProcessThatIsGoneIsNothing() {
        assertThat(CpuTime.of(Long.MAX_VALUE)).isEqualTo(Duration.ZERO);
    }

    @Test
    void growsWhileSomethingIsComputed() {
        Duration before = CpuTime.ofFamily(ProcessHandle.current().pid());
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (CpuTime.ofFamily(ProcessHandle.current().pid()).equals(before) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }

        assertThat(CpuTime.ofFamily(ProcessHandle.current().pid())).isGreaterThan(before);
    }
}
