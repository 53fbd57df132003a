package rufwerk.local.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rufwerk.local.stack.Service.DOCUMENTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rufwerk.local.SuiteProblem;
import rufwerk.local.SuiteUnderTest;
import rufwerk.local.crash.CrashPoint.Fate;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.demo.Trace;
import rufwerk.local.demo.UploadingCustomer;
import rufwerk.local.stack.LocalStack;

/** documents-service dies at each step of an erasure, and has erased and proven everything soon after it is back. */
@ExtendWith(SuiteUnderTest.Extension.class)
class ErasureCrashSystemTest {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String ANSWER = "event_type = 'documents.account.erased'";

    private final LocalStack stack;
    private final Operator operator;

    ErasureCrashSystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        this.operator = suite.operator(Trace.begin());
    }

    /** At the first of them the files are gone already, and all rows are there. */
    static List<CrashPoint> points() {
        return List.of(
                at("a file's row goes", "DELETE ON group_file", "TRUE", Fate.LOST),
                at("the group goes", "DELETE ON document_group", "TRUE", Fate.LOST),
                at("the case is emptied", "UPDATE ON review_case", "NEW.erased_at IS NOT NULL", Fate.LOST),
                at("the trail tells of it", "INSERT ON review_event", "NEW.what = 'erased'", Fate.LOST),
                at("the answer is written", "INSERT ON outbox", "NEW." + ANSWER, Fate.LOST),
                at("the answer is written", "INSERT ON outbox", "NEW." + ANSWER, Fate.KEPT),
                at("the answer was sent", "DELETE ON outbox", "OLD." + ANSWER, Fate.LOST));
    }

    @ParameterizedTest
    @MethodSource("points")
    void endsAnErasureAlthoughTheServiceDies(CrashPoint point) throws Exception {
        DemoAccount account = operator.openAccount("Erika Mustermann");
        String document = uploadedBy(account);
        assertThat(filesOf(document)).isOne();

        try (Trap trap = Trap.set(stack, point)) {
            operator.erase(account.id(), "Asked for");
            trap.spring();
        } finally {
            stack.startService(DOCUMENTS);
        }

        await("the proofs of all services")
                .atMost(PATIENCE)
                .until(() -> operator.erasure(account.id()).path("done").asBoolean());
        assertThat(count("SELECT count(*) FROM group_file WHERE account_id = '%s'", account.id()))
                .isZero();
        assertThat(count("SELECT count(*) FROM document_group WHERE account_id = '%s'", account.id()))
                .isZero();
        assertThat(count(
                        "SELECT count(*) FROM review_case WHERE account_id = '%s' AND erased_at IS NULL", account.id()))
                .isZero();
        assertThat(count("SELECT count(*) FROM review_event WHERE case_id = '%s' AND what = 'erased'", document))
                .isOne();
        assertThat(filesOf(document)).isZero();
        assertThat(operator.isAuditIntact()).isTrue();
    }

    private static CrashPoint at(String step, String change, String when, Fate fate) {
        return new CrashPoint(DOCUMENTS, step, change, when, fate);
    }

    /** The id of the document; its keys are known everywhere within moments. */
    private String uploadedBy(DemoAccount account) throws SQLException {
        var customer = new UploadingCustomer(stack.ports().url(DOCUMENTS), account);
        await("an upload")
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(SuiteProblem.class)
                .until(() -> {
                    customer.uploadOnce(account.id(), "passport.pdf", SmallPdf.of("Erika"));
                    return true;
                });
        return text("SELECT id FROM group_file WHERE account_id = '%s'", account.id());
    }

    private long filesOf(String document) throws IOException {
        try (Stream<Path> all = Files.walk(stack.documents())) {
            return all.filter(file -> file.getFileName().toString().startsWith(document))
                    .count();
        }
    }

    private long count(String query, String id) throws SQLException {
        return Long.parseLong(text(query, id));
    }

    private String text(String query, String id) throws SQLException {
        try (var database = stack.postgres().connect(DOCUMENTS.shortName());
                var statement = database.createStatement();
                var rows = statement.executeQuery(query.formatted(id))) {
            rows.next();
            return rows.getString(1);
        }
    }
}
