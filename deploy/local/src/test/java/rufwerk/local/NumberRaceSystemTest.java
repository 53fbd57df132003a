package rufwerk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Replica;
import rufwerk.local.stack.Service;

/** Sixty-four accounts want one number, at three replicas of numbers-service, of which one is killed under way. */
@ExtendWith(SuiteUnderTest.Extension.class)
class NumberRaceSystemTest {
    private static final int BUYERS = 64;
    private static final int IN_FLIGHT = 409;
    private static final String SOLD = "{\"success\":true,\"error\":null}";
    private static final String TAKEN = "{\"success\":false,\"error\":\"number is not available\"}";

    private final LocalStack stack;
    private final Operator operator;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    NumberRaceSystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        this.operator = suite.operator(Trace.begin());
    }

    /** @param unanswered how often nobody answered before somebody did */
    private record Bought(String account, String answer, int unanswered) {}

    @Test
    void sellsANumberOnceWhileAReplicaDies() throws Exception {
        List<DemoAccount> buyers = IntStream.range(0, BUYERS)
                .mapToObj(i -> operator.openAccount("Buyer " + i))
                .toList();
        try (Replica survivor = stack.startReplica(Service.NUMBERS);
                Replica victim = stack.startReplica(Service.NUMBERS)) {
            List<String> replicas = List.of(stack.ports().url(Service.NUMBERS), victim.url(), survivor.url());
            replicas.forEach(replica -> awaitKey(replica, buyers.getLast()));
            String number = aFreeNumber();
            List<Future<Bought>> orders = new ArrayList<>();
            long begin;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                    Connection database = stack.postgres().connect("numbers")) {
                hold(database, number);
                for (int i = 0; i < BUYERS; i++) {
                    DemoAccount buyer = buyers.get(i);
                    List<String> tried = List.of(replicas.get(i % 3), replicas.get(i % 2 * 2));
                    orders.add(threads.submit(() -> buy(buyer, number, tried)));
                }
                await().atMost(Duration.ofSeconds(30)).until(() -> whoWaits() >= 20);
                victim.kill();
                begin = System.nanoTime();
                database.rollback();
            }
            List<Bought> bought = new ArrayList<>();
            for (Future<Bought> order : orders) {
                bought.add(order.get());
            }
            long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();

            List<String> owners = bought.stream()
                    .filter(buyer -> buyer.answer().equals(SOLD))
                    .map(Bought::account)
                    .toList();
            long asked = bought.stream().filter(buyer -> buyer.unanswered() > 0).count();
            System.out.printf(
                    "%d buyers of one number at 3 replicas, 1 killed: %d bought it, %d were told it is taken,"
                            + " %d of them after asking again; all in %d ms%n",
                    BUYERS, owners.size(), BUYERS - owners.size(), asked, millis);
            assertThat(bought)
                    .extracting(Bought::answer)
                    .containsOnly(SOLD, TAKEN)
                    .filteredOn(SOLD::equals)
                    .hasSize(1);
            assertThat(asked).isPositive();
            assertThat(ownersOf(number)).isEqualTo(owners);
        }
    }

    /** As a customer's program does: with one key for all tries, at another replica after no answer. */
    private Bought buy(DemoAccount buyer, String number, List<String> replicas) {
        String key = UUID.randomUUID().toString();
        var unanswered = new AtomicInteger();
        String answer = await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            String replica = replicas.get(Math.min(unanswered.get(), replicas.size() - 1));
                            Optional<String> told = order(replica, buyer, number, key);
                            if (told.isEmpty()) {
                                unanswered.incrementAndGet();
                            }
                            return told.orElse("");
                        },
                        told -> !told.isEmpty());
        return new Bought(buyer.id(), answer, unanswered.get());
    }

    /** Empty when nobody answers, or when the first try is not over yet. */
    private Optional<String> order(String replica, DemoAccount buyer, String number, String key)
            throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(replica + "/api/numbers/order"))
                .timeout(Duration.ofSeconds(60))
                .header("X-Api-Key", buyer.key())
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(Map.of("number", number))))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == IN_FLIGHT ? Optional.empty() : Optional.of(answer.body());
        } catch (IOException crashed) {
            return Optional.empty();
        }
    }

    /** Everybody who wants it waits from now on, until the transaction ends. */
    private static void hold(Connection database, String number) throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute("SELECT 1 FROM phone_number WHERE number = '" + number + "' FOR UPDATE");
        }
    }

    private int whoWaits() throws SQLException {
        return Integer.parseInt(
                query("SELECT count(*) FROM pg_stat_activity WHERE datname = 'numbers' AND wait_event_type = 'Lock'")
                        .getFirst());
    }

    private String aFreeNumber() throws SQLException {
        return query("SELECT number FROM phone_number WHERE state = 'free' ORDER BY number DESC LIMIT 1")
                .getFirst();
    }

    private List<String> ownersOf(String number) throws SQLException {
        return query("SELECT account_id FROM subscription WHERE ended_at IS NULL AND number = '" + number + "'");
    }

    private List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection database = stack.postgres().connect("numbers");
                Statement statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private void awaitKey(String replica, DemoAccount account) {
        var request = HttpRequest.newBuilder(URI.create(replica + "/api/numbers/active"))
                .header("X-Api-Key", account.key())
                .build();
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        !client.send(request, BodyHandlers.ofString()).body().equals("900"));
    }
}
