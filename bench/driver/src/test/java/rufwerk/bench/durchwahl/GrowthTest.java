package rufwerk.bench.durchwahl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rufwerk.bench.durchwahl.Growth.Line;
import rufwerk.bench.stage.TableSizes;

class GrowthTest {
    @Test
    void remembersHowLargeATableOnceWas() {
        var growth = new Growth(new TableSizes(Map.of("lease", 100L, "outbox", 10L)));
        growth.add(new TableSizes(Map.of("lease", 150L, "outbox", 500L)));
        growth.add(new TableSizes(Map.of("lease", 200L, "outbox", 20L)));

        assertThat(growth.lines())
                .containsExactly(
                        new Line("all tables", 110, 650, 220),
                        new Line("outbox", 10, 500, 20),
                        new Line("lease", 100, 200, 200));
    }

    @Test
    void knowsTablesThatComeAndGoAndLeavesOutThoseThatDidNotGrow() {
        var growth = new Growth(new TableSizes(Map.of("journal_1", 5L)));
        growth.add(new TableSizes(Map.of("journal_1", 5L, "journal_2", 7L)));
        growth.add(new TableSizes(Map.of("journal_2", 9L)));

        assertThat(growth.lines()).containsExactly(new Line("all tables", 5, 12, 9), new Line("journal_2", 0, 9, 9));
    }
}
