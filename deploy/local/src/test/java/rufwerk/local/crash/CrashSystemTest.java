package rufwerk.local.crash;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rufwerk.local.SuiteUnderTest;
import rufwerk.local.crash.OrderStory.End;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Service;
import rufwerk.local.stack.WebhookReceiver.Delivery;

/** A service dies at each step of an order's way, and the order ends as if nothing had happened. */
@ExtendWith(SuiteUnderTest.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashSystemTest {
    private static final int PATIENCE_SECONDS = 300;

    /** The common pool is that of the JDK, which tells through it that a process has ended. */
    private static final Executor APART = task -> Thread.ofVirtual().start(task);

    private final LocalStack stack;
    private final Customer customer;
    private final Operator operator;
    private final List<String> outcomes = new ArrayList<>();

    CrashSystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        this.customer = suite.customer(Trace.begin());
        this.operator = suite.operator(Trace.begin());
    }

    static List<CrashPoint> points() {
        return CrashPoint.all();
    }

    @ParameterizedTest
    @MethodSource("points")
    void endsRightAlthoughAServiceDies(CrashPoint point) throws Exception {
        List<String> numbersBefore = customer.activeNumbers();
        long subscriptionsBefore = count(Service.NUMBERS, "SELECT count(*) FROM subscription");
        CompletableFuture<End> story;
        try (Trap trap = Trap.set(stack, point)) {
            story = CompletableFuture.supplyAsync(new OrderStory(stack, customer, operator)::play, APART);
            trap.spring();
        } finally {
            stack.startService(point.service());
        }

        End end = story.get(PATIENCE_SECONDS, SECONDS);

        List<Delivery> pushes = stack.receiver().about(end.order());
        outcomes.add("%-58s order %d: %s".formatted(point, end.order(), history(end)));
        assertThat(history(end)).containsExactly("AWAITING_VERIFICATION", "PLACED", "COMPLETED", "CANCELLED");
        assertThat(pushes).allMatch(Delivery::verified);
        assertThat(pushes.stream().map(Delivery::id).distinct()).hasSize(2);
        assertThat(pushes.stream()
                        .map(push -> push.body().path("state").asText())
                        .distinct())
                .containsExactly("COMPLETED", "CANCELLED");
        assertThat(count(Service.NUMBERS, "SELECT count(*) FROM subscription")).isEqualTo(subscriptionsBefore + 1);
        assertThat(customer.activeNumbers()).isEqualTo(numbersBefore);
    }

    @AfterAll
    void tellHowTheyEnded() {
        System.out.printf("%d crashes:%n%s%n", outcomes.size(), String.join("\n", outcomes));
    }

    private List<String> history(End end) throws SQLException {
        try (var database = stack.postgres().connect(Service.ORDERS.shortName());
                var query = database.prepareStatement("SELECT state FROM order_change"
                        + " WHERE order_id = ? AND reason IS DISTINCT FROM 'number_returned' ORDER BY step")) {
            query.setLong(1, end.order());
            try (var rows = query.executeQuery()) {
                List<String> states = new ArrayList<>();
                while (rows.next()) {
                    states.add(rows.getString(1));
                }
                return states;
            }
        }
    }

    private long count(Service service, String query) throws SQLException {
        try (var database = stack.postgres().connect(service.shortName());
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
