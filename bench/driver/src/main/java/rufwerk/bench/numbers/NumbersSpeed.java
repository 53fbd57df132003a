package rufwerk.bench.numbers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rufwerk.bench.contest.Comparison;
import rufwerk.bench.contest.Contest;
import rufwerk.bench.contest.Contest.Asked;
import rufwerk.bench.contest.Contestant;
import rufwerk.bench.contest.Figure;
import rufwerk.bench.contest.HttpContestant;
import rufwerk.bench.contest.PgbenchContestant;
import rufwerk.bench.contest.Stage;
import rufwerk.bench.contest.Steps;
import rufwerk.bench.load.Requests;
import rufwerk.bench.machine.FlushTime;
import rufwerk.bench.stage.Build;
import rufwerk.bench.stage.StartedProgram;
import rufwerk.local.Progress;
import rufwerk.local.SuiteProblem;

/** How fast numbers-service searches and sells, how long that takes, and what a search costs as the stock grows. */
public final class NumbersSpeed {
    private static final String DATABASE = "numbers";
    /** What it does not start without. Nobody uses them: nothing that is measured needs documents or a switch. */
    private static final Map<String, String> NEIGHBOURS = Map.of(
            "DOCUMENTS_URL", "http://127.0.0.1:1",
            "NUMBERS_TO_DOCUMENTS_TOKEN", "bench-numbers-to-documents-token",
            "DOCUMENTS_TO_NUMBERS_TOKEN", "bench-documents-to-numbers-token",
            "CARRIER_KEY", "bench-carrier-key-of-many-characters",
            "SWITCH_KEY", "bench-switch-key-of-many-characters");

    private static final Duration LEAD_IN = Duration.ofSeconds(1);
    private static final int DIFFERENT_SEARCHES = 25;
    private static final int SEARCH_STEPS = 16;
    /** An order goes through so much code that it still becomes faster after half a minute. */
    private static final int ORDER_STEPS = 30;

    private final Path project;
    private final NumbersOptions options;
    private final Progress progress;

    public NumbersSpeed(Path project, NumbersOptions options, Progress progress) {
        this.project = project;
        this.options = options;
        this.progress = progress;
    }

    public void measure() {
        Path pgbench = PgbenchContestant.find();
        List<String> service = Build.JVM
                .command(project.resolve("numbers-service"))
                .orElseThrow(() -> new SuiteProblem("numbers-service is not built"));
        progress.note("Starting PostgreSQL and Kafka");
        try (var stage = new Stage(project.resolve(".suite/bench"), progress)) {
            // The processes end with us in any case; this also removes what they leave.
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
            try {
                measure(stage, pgbench, service);
            } catch (RuntimeException e) {
                throw stage.isClosed() ? new SuiteProblem("Stopped before the end") : e;
            }
        }
    }

    private void measure(Stage stage, Path pgbench, List<String> command) {
        String machine = stage.describe()
                + ", a flush takes %.2f ms"
                        .formatted(FlushTime.in(stage.folder()).toNanos() / 1e6);
        progress.note(machine);
        StartedProgram service = stage.start(command, DATABASE, NEIGHBOURS);
        service.awaitOk("/v1/numbers/available", stage.keyHeader());
        var searches = new HttpContestant("searches", stage, service, searches(stage), LEAD_IN);
        var orders = new HttpContestant("orders", stage, service, orders(stage), LEAD_IN);

        Stock.fill(stage, DATABASE, 0, options.sizes().getFirst());
        warmUp(searches, SEARCH_STEPS);
        var growth = grow(stage, service);
        var statements = SameStatements.prepare(pgbench, project, stage, options.numbers());
        warmUp(orders, ORDER_STEPS);
        var comparison = compare(stage, searches, orders, statements);
        progress.plain(
                "\n%s\n%,d numbers at the beginning; %d connections; pgbench has %d clients; median of %d rounds\n\n%s\n\n%s\n"
                        .formatted(
                                machine,
                                options.numbers(),
                                HttpContestant.CONNECTIONS,
                                PgbenchContestant.CLIENTS,
                                options.rounds(),
                                comparison,
                                growth));
    }

    private SearchGrowth grow(Stage stage, StartedProgram service) {
        var growth = new SearchGrowth(service, stage.keyHeader());
        int before = 0;
        for (int size : options.sizes()) {
            Stock.fill(stage, DATABASE, before, size);
            progress.note("Searching among %,d numbers".formatted(size));
            growth.measure(size);
            before = size;
        }
        return growth;
    }

    private Comparison compare(Stage stage, HttpContestant searches, HttpContestant orders, SameStatements statements) {
        PgbenchContestant sameSearches = statements.searches();
        PgbenchContestant sameOrders = statements.orders();
        var contest = new Contest(stage, progress, options.rounds());
        Map<Contestant, Figure> figures = contest.throughput(List.of(searches, sameSearches, orders, sameOrders));
        var comparison = new Comparison();
        figures.values().forEach(comparison::add);
        comparison.addRatio(figures.get(searches), figures.get(sameSearches), "");
        comparison.addRatio(figures.get(orders), figures.get(sameOrders), "≥ 0.5");
        List<Asked> asked = new ArrayList<>();
        figures.forEach((contestant, figure) -> {
            if (contestant instanceof HttpContestant ofOurs) {
                asked.add(Asked.ofCapacity(ofOurs, figure));
            }
        });
        contest.latencies(asked).forEach(comparison::add);
        return comparison;
    }

    private void warmUp(HttpContestant contestant, int count) {
        try (var steps = Steps.of(contestant)) {
            for (int step = 1; step <= count; step++) {
                double perSecond = steps.next().perSecond();
                if (step % 4 == 0) {
                    progress.note("warming up: %s %,.0f/s".formatted(contestant.name(), perSecond));
                }
            }
        }
    }

    /** Every kind in turn. */
    private static Requests searches(Stage stage) {
        List<List<String>> byKind = Stream.of(SearchKind.values())
                .map(kind -> kind.paths(DIFFERENT_SEARCHES))
                .toList();
        return Requests.rotating(
                IntStream.range(0, DIFFERENT_SEARCHES)
                        .boxed()
                        .flatMap(i -> byKind.stream().map(paths -> paths.get(i)))
                        .toList(),
                stage.keyHeader());
    }

    /** Any number of each direction in turn. */
    private static Requests orders(Stage stage) {
        return Requests.posting(
                "/v1/numbers/orders",
                IntStream.rangeClosed(1, Stock.DIRECTIONS)
                        .mapToObj("{\"direction_id\":%d}"::formatted)
                        .toList(),
                stage.keyHeader());
    }
}
