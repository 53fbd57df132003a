package rufwerk.bench.documents;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rufwerk.bench.contest.Contest;
import rufwerk.bench.contest.Contestant;
import rufwerk.bench.contest.Figure;
import rufwerk.bench.contest.Stage;
import rufwerk.bench.contest.Table;
import rufwerk.bench.machine.FlushTime;
import rufwerk.bench.machine.Rounds;
import rufwerk.bench.machine.WarmUp;
import rufwerk.bench.stage.Build;
import rufwerk.bench.stage.SigningCustomer;
import rufwerk.bench.stage.StartedProgram;
import rufwerk.local.Progress;
import rufwerk.local.SuiteProblem;
import rufwerk.local.demo.SmallPdf;

/**
 * How many megabytes of documents a second the service takes, with all it does about them (HTTP, signature, seal, look at
 * the content, force to the disk, rows, events), against a program that only seals as many bytes and forces them to the
 * same disk.
 */
public final class DocumentsSpeed {
    private static final String DATABASE = "documents";
    /** So many that none has more documents than people have. */
    private static final int CUSTOMERS = 1_000;

    private static final int AT_A_TIME = 4;
    private static final int CHARACTERS = 5_000_000;

    /** Small ones get what every upload takes compiled: there are more of them in a second. */
    private static final int FEW_CHARACTERS = 5_000;

    private static final int MANY_AT_A_TIME = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final String FILES = "/v1/documents/files";
    private static final String TOKEN = "-token-of-the-measurement";

    private final Path project;
    private final Progress progress;

    public DocumentsSpeed(Path project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    public void measure() {
        List<String> service = Build.JVM
                .command(project.resolve("documents-service"))
                .orElseThrow(() -> new SuiteProblem("documents-service is not built"));
        progress.note("Starting PostgreSQL and Kafka");
        try (var stage = new Stage(project.resolve(".suite/bench"), progress)) {
            // The processes end with us in any case; this also removes what they leave.
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
            try {
                measure(stage, service);
            } catch (RuntimeException e) {
                throw stage.isClosed() ? new SuiteProblem("Stopped before the end") : e;
            }
        }
    }

    private void measure(Stage stage, List<String> command) {
        String machine = stage.describe()
                + ", a flush takes %.2f ms"
                        .formatted(FlushTime.in(stage.folder()).toNanos() / 1e6);
        progress.note(machine);
        List<SigningCustomer> customers = SigningCustomer.some(CUSTOMERS);
        stage.publish(customers);
        StartedProgram service = stage.start(command, DATABASE, environment(stage));
        customers.forEach(customer -> service.awaitOk(FILES, customer.authorization(FILES, "")));

        byte[] document = SmallPdf.of("x".repeat(CHARACTERS));
        byte[] small = SmallPdf.of("x".repeat(FEW_CHARACTERS));
        var uploads = new Uploads("uploads", stage, service, customers, document, AT_A_TIME);
        var alone = new SealedByItself("sealing and writing, one at a time", stage, document.length, 1);
        var together = new SealedByItself(
                "sealing and writing, %d at a time".formatted(AT_A_TIME), stage, document.length, AT_A_TIME);
        warmUp(new Uploads("small uploads", stage, service, customers, small, MANY_AT_A_TIME));
        warmUp(uploads);
        var contest = new Contest(stage, progress, Contest.ROUNDS);
        Map<Contestant, Figure> figures = contest.throughput(List.of(uploads, alone, together));
        progress.plain("\n%s\nDocuments of %.1f MB, %d uploads at a time, median of %d rounds\n\n%s\n"
                .formatted(
                        machine,
                        document.length / 1e6,
                        AT_A_TIME,
                        Contest.ROUNDS,
                        table(figures, Objects.requireNonNull(figures.get(uploads)))));
    }

    private void warmUp(Uploads uploads) {
        WarmUp.untilSteady(() -> {
            double perSecond = uploads.run(WARM_UP).perSecond();
            progress.note("warming up: %s, %,.1f MB/s".formatted(uploads.name(), perSecond));
            return perSecond;
        });
    }

    private static Table table(Map<Contestant, Figure> figures, Figure ours) {
        var table = new Table("MB/s", "median", "lowest – highest", "uploads / this, round by round", "limited by");
        figures.forEach((contestant, figure) -> {
            Rounds perSecond = figure.perSecond();
            Rounds ratio = ours.ratioTo(figure);
            table.add(
                    figure.name(),
                    "%.0f".formatted(perSecond.median()),
                    "%.0f – %.0f".formatted(perSecond.lowest(), perSecond.highest()),
                    "%.2f (%.2f – %.2f)".formatted(ratio.median(), ratio.lowest(), ratio.highest()),
                    figure.shares().limit());
        });
        return table;
    }

    private static Map<String, String> environment(Stage stage) {
        return Map.of(
                "DOCUMENTS_FOLDER",
                Uploads.folder(stage).toString(),
                "ORDERS_TO_DOCUMENTS_TOKEN",
                "orders" + TOKEN,
                "NUMBERS_TO_DOCUMENTS_TOKEN",
                "numbers" + TOKEN,
                "DOCUMENTS_TO_NUMBERS_TOKEN",
                "documents" + TOKEN,
                // Nobody else is asked about anything here.
                "NUMBERS_URL",
                "http://127.0.0.1:1",
                "ORDERS_URL",
                "http://127.0.0.1:1",
                "DURCHWAHL_URL",
                "http://127.0.0.1:1");
    }
}
