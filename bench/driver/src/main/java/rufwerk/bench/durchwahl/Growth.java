package rufwerk.bench.durchwahl;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rufwerk.bench.stage.TableSizes;

/** How large the tables of a database were before, at their largest and after something. */
final class Growth {
    private static final int MOST_LINES = 5;

    private final TableSizes before;
    private final Map<String, Long> peaks;
    private TableSizes latest;
    private long totalPeak;

    Growth(TableSizes before) {
        this.before = before;
        this.latest = before;
        this.peaks = new HashMap<>(before.bytes());
        this.totalPeak = before.total();
    }

    /** @param table or all of them together */
    record Line(String table, long before, long peak, long after) {}

    void add(TableSizes now) {
        latest = now;
        now.bytes().forEach((table, bytes) -> peaks.merge(table, bytes, Math::max));
        totalPeak = Math.max(totalPeak, now.total());
    }

    TableSizes latest() {
        return latest;
    }

    /** All tables together, then those that grew most. */
    List<Line> lines() {
        var total = new Line("all tables", before.total(), totalPeak, latest.total());
        var tables = peaks.entrySet().stream()
                .map(peak ->
                        new Line(peak.getKey(), before.of(peak.getKey()), peak.getValue(), latest.of(peak.getKey())))
                .filter(line -> line.peak() > line.before())
                .sorted(Comparator.comparingLong((Line line) -> line.before() - line.peak()))
                .limit(MOST_LINES);
        return Stream.concat(Stream.of(total), tables).toList();
    }
}
