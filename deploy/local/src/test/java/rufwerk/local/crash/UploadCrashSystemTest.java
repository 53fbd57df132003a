package rufwerk.local.crash;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rufwerk.local.stack.Service.DOCUMENTS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rufwerk.local.SuiteProblem;
import rufwerk.local.SuiteUnderTest;
import rufwerk.local.crash.CrashPoint.Fate;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.demo.Trace;
import rufwerk.local.demo.UploadingCustomer;
import rufwerk.local.stack.LocalStack;

/** documents-service dies at each step of an upload; files and rows agree, and the customer's repetition is harmless. */
@ExtendWith(SuiteUnderTest.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadCrashSystemTest {
    private static final int PATIENCE_SECONDS = 180;
    private static final Executor APART = task -> Thread.ofVirtual().start(task);

    private final LocalStack stack;
    private final Operator operator;
    private final UploadingCustomer customer;
    private final Path folder;

    UploadCrashSystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        this.operator = suite.operator(Trace.begin());
        this.customer = new UploadingCustomer(stack.ports().url(DOCUMENTS), suite.account());
        this.folder = stack.documents();
    }

    static List<CrashPoint> points() {
        return List.of(
                at("the file is recorded", "INSERT ON group_file", "TRUE", Fate.LOST),
                at("its review is opened", "INSERT ON review_case", "TRUE", Fate.LOST),
                at("the answer is remembered", "INSERT ON idempotency_key", "TRUE", Fate.LOST),
                at("the answer is remembered", "INSERT ON idempotency_key", "TRUE", Fate.KEPT),
                at("the review was told", "DELETE ON outbox", "OLD.event_type = 'documents.review.opened'", Fate.LOST));
    }

    @ParameterizedTest
    @MethodSource("points")
    void addsADocumentOnceAlthoughTheServiceDies(CrashPoint point) throws Exception {
        String name = UUID.randomUUID() + ".pdf";
        byte[] document = SmallPdf.of("Erika");
        long unknownBefore = filesWithoutRow();
        CompletableFuture<Void> upload;
        try (Trap trap = Trap.set(stack, point)) {
            upload = CompletableFuture.runAsync(() -> untilTaken(name, document), APART);
            trap.spring();
        } finally {
            stack.startService(DOCUMENTS);
        }

        upload.get(PATIENCE_SECONDS, SECONDS);

        assertThat(customer.documentNames()).containsOnlyOnce(name);
        assertThat(operator.document(idOf(name))).isEqualTo(document);
        assertThat(rowsWithoutFile()).isZero();
        // What the lost transaction would have recorded goes after a day.
        assertThat(filesWithoutRow() - unknownBefore)
                .isEqualTo(point.fate() == Fate.LOST && !point.step().contains("told") ? 1 : 0);
    }

    /** No database is asked before a file is complete, so here the sender itself stops. */
    @Test
    void forgetsWhatHadNotArrivedWhenItDied() throws Exception {
        String name = UUID.randomUUID() + ".pdf";
        byte[] document = SmallPdf.of("Erika");
        long unknownBefore = filesWithoutRow();
        long unfinishedBefore = unfinished();
        var dead = new CountDownLatch(1);
        var upload = CompletableFuture.runAsync(
                () -> customer.uploadOnce(name, name, () -> new Stalling(1 << 20, dead), 2 << 20), APART);
        try {
            await("an unfinished file").atMost(Duration.ofSeconds(60)).until(() -> unfinished() > unfinishedBefore);
            stack.killService(DOCUMENTS);
        } finally {
            dead.countDown();
            stack.startService(DOCUMENTS);
        }
        assertThat(upload).failsWithin(Duration.ofSeconds(60));

        untilTaken(name, document);

        assertThat(customer.documentNames()).containsOnlyOnce(name);
        assertThat(rowsWithoutFile()).isZero();
        assertThat(filesWithoutRow()).isEqualTo(unknownBefore);
    }

    private static CrashPoint at(String step, String change, String when, Fate fate) {
        return new CrashPoint(DOCUMENTS, step, change, when, fate);
    }

    /** As a customer's program does: the same again, with the same key, until it is answered. */
    private void untilTaken(String name, byte[] document) {
        await("an answer")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(SuiteProblem.class)
                .until(() -> {
                    customer.uploadOnce(name, name, document);
                    return true;
                });
    }

    private String idOf(String name) throws SQLException {
        return texts("SELECT id FROM group_file WHERE name = '%s'".formatted(name))
                .getFirst();
    }

    private long rowsWithoutFile() throws SQLException, IOException {
        List<String> files = files();
        return rows().stream().filter(row -> !files.contains(row)).count();
    }

    private long filesWithoutRow() throws SQLException, IOException {
        List<String> rows = rows();
        return files().stream().filter(file -> !rows.contains(file)).count();
    }

    private List<String> rows() throws SQLException {
        return texts("SELECT id || '.' || document_sha256 || '.sealed' FROM review_case WHERE erased_at IS NULL");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sealed"))
                    .toList();
        }
    }

    private long unfinished() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("incoming"))) {
            return all.count();
        }
    }

    private List<String> texts(String query) throws SQLException {
        try (var database = stack.postgres().connect(DOCUMENTS.shortName());
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** So many bytes, and no more before somebody has died. */
    private static final class Stalling extends InputStream {
        private final CountDownLatch dead;
        private int left;

        private Stalling(int left, CountDownLatch dead) {
            this.left = left;
            this.dead = dead;
        }

        @Override
        public int read() throws IOException {
            if (left-- > 0) {
                return 'x';
            }
            try {
                dead.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("The sender gives up");
        }
    }
}
