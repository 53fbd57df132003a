package rufwerk.bench.durchwahl;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import rufwerk.bench.machine.FlushTime;
import rufwerk.bench.stage.Build;
import rufwerk.local.Progress;
import rufwerk.local.SuiteProblem;

/** How fast durchwahl-service leases and routes, how long that takes, and whether it stays that way. */
public final class DurchwahlSpeed {
    private static final int WARM_UP_STEPS = 8;
    private static final int WARM_UP_STEPS_OF_LEASES = 16;
    private static final Duration CLASSIC_HELD = Duration.ofSeconds(30);

    private final Path project;
    private final DurchwahlOptions options;
    private final Progress progress;

    public DurchwahlSpeed(Path project, DurchwahlOptions options, Progress progress) {
        this.project = project;
        this.options = options;
        this.progress = progress;
    }

    public void measure() {
        Path pgbench = PgbenchContestant.find();
        progress.note("Starting PostgreSQL and Kafka");
        try (var stage = new Stage(project.resolve(".suite/bench"), progress)) {
            // The processes end with us in any case; this also removes what they leave.
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
            try {
                measure(stage, pgbench);
            } catch (RuntimeException e) {
                throw stage.isClosed() ? new SuiteProblem("Stopped before the end") : e;
            }
        }
    }

    private void measure(Stage stage, Path program) {
        String machine = stage.describe()
                + ", a flush takes %.2f ms"
                        .formatted(FlushTime.in(stage.folder()).toNanos() / 1e6);
        progress.note(machine);
        var pgbench = ClassicDesign.prepare(program, project, stage);
        List<Contender> contenders = Stream.of(Build.values())
                .map(build -> Contender.start(build, project, stage))
                .flatMap(Optional::stream)
                .toList();
        contenders.forEach(this::warmUp);

        var report = new Report();
        compare(stage, pgbench, contenders, report.comparison());
        holdTransaction(stage, pgbench, contenders, report);
        progress.plain("\n%s\n%d connections; pgbench has %d clients; median of %d rounds\n\n%s"
                .formatted(machine, HttpContestant.CONNECTIONS, PgbenchContestant.CLIENTS, Contest.ROUNDS, report));
        if (contenders.stream().noneMatch(contender -> contender.build() == Build.NATIVE)) {
            progress.plain(
                    "Native executables are measured too when they are there: ./suite native durchwahl door --no-run");
        }
    }

    private void warmUp(Contender contender) {
        for (HttpContestant contestant : contender.contestants()) {
            int count = contestant.equals(contender.newLeases()) ? WARM_UP_STEPS_OF_LEASES : WARM_UP_STEPS;
            try (var steps = Steps.of(contestant)) {
                for (int step = 1; step <= count; step++) {
                    double perSecond = steps.next().perSecond();
                    if (step % 2 == 0) {
                        progress.note("warming up: %s %,.0f/s".formatted(contestant.name(), perSecond));
                    }
                }
            }
        }
    }

    private void compare(Stage stage, PgbenchContestant pgbench, List<Contender> contenders, Comparison report) {
        List<Contestant> contestants = new ArrayList<>(List.of(pgbench));
        contenders.forEach(contender -> contestants.addAll(contender.contestants()));
        var contest = new Contest(stage, progress, Contest.ROUNDS);
        Map<Contestant, Figure> figures = contest.throughput(contestants);
        figures.values().forEach(report::add);

        for (Contender each : contenders) {
            report.addRatio(figures.get(each.newLeases()), figures.get(pgbench), "≥ 1, better 2");
            report.addRatio(figures.get(each.repeatedLeases()), figures.get(each.leaseConstant()), "≥ 0.7");
            report.addRatio(figures.get(each.routes()), figures.get(each.routeConstant()), "≥ 0.7");
        }
        if (contenders.size() > 1) {
            List<HttpContestant> jvm = contenders.getFirst().contestants();
            List<HttpContestant> compiled = contenders.getLast().contestants();
            for (int i = 0; i < Math.min(jvm.size(), compiled.size()); i++) {
                report.addRatio(figures.get(compiled.get(i)), figures.get(jvm.get(i)), "");
            }
        }

        List<Asked> asked = new ArrayList<>();
        figures.forEach((contestant, figure) -> {
            if (contestant instanceof HttpContestant ofOurs) {
                asked.add(Asked.ofCapacity(ofOurs, figure));
            }
        });
        contest.latencies(asked).forEach(report::add);
    }

    private void holdTransaction(Stage stage, PgbenchContestant pgbench, List<Contender> contenders, Report report) {
        var run = new HeldTransactionRun(stage.postgres(), progress);
        for (Contender each : contenders) {
            report.add(run.run(
                    each.newLeases().name(),
                    each.database(),
                    () -> Steps.of(each.newLeases()),
                    options.leases(),
                    options.longest()));
        }
        report.add(run.run(
                pgbench.name(), pgbench.database(), () -> Steps.ofRuns(pgbench), options.leases(), CLASSIC_HELD));
    }
}
