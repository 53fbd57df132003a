package rufwerk.bench.numbers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rufwerk.bench.contest.Table;
import rufwerk.bench.load.Latencies;
import rufwerk.bench.load.OpenLoop;
import rufwerk.bench.load.Requests;
import rufwerk.bench.stage.StartedProgram;

/** What a single search costs, kind by kind, while the stock grows. Few at a time, so that none waits for others. */
final class SearchGrowth {
    private static final int DIFFERENT = 40;
    private static final int CONNECTIONS = 2;
    private static final double PER_SECOND = 100;
    private static final Duration LEAD_IN = Duration.ofSeconds(1);
    private static final Duration MEASURED = Duration.ofSeconds(2);

    private final StartedProgram service;
    private final String keyHeader;
    private final List<Integer> sizes = new ArrayList<>();
    private final Map<SearchKind, List<Latencies>> latencies = new EnumMap<>(SearchKind.class);

    SearchGrowth(StartedProgram service, String keyHeader) {
        this.service = service;
        this.keyHeader = keyHeader;
    }

    void measure(int size) {
        sizes.add(size);
        for (SearchKind kind : SearchKind.values()) {
            var requests = Requests.rotating(kind.paths(DIFFERENT), keyHeader);
            var outcome = new OpenLoop(service.port(), CONNECTIONS, requests).run(PER_SECOND, LEAD_IN, MEASURED);
            latencies.computeIfAbsent(kind, first -> new ArrayList<>()).add(outcome.latencies());
        }
    }

    @Override
    public String toString() {
        List<String> header = new ArrayList<>(List.of("ms per search by itself, p50 / p99"));
        sizes.forEach(size -> header.add("%,d numbers".formatted(size)));
        var table = new Table(header.toArray(String[]::new));
        latencies.forEach((kind, measured) -> {
            List<Object> row = new ArrayList<>(List.of(kind.title()));
            measured.forEach(each -> row.add("%.1f / %.1f".formatted(millis(each, 50), millis(each, 99))));
            table.add(row.toArray());
        });
        return table.toString();
    }

    private static double millis(Latencies latencies, double percent) {
        return latencies.percentile(percent).toNanos() / 1e6;
    }
}
