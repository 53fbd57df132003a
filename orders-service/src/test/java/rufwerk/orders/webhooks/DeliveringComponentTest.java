package rufwerk.orders.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import rufwerk.kit.events.EventProducer;
import rufwerk.kit.events.SafeContext;
import rufwerk.orders.DocumentsStandIn;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.TestCustomer;
import rufwerk.orders.TestOrders;
import rufwerk.orders.WebhookReceiver;
import rufwerk.orders.WebhookReceiver.Message;
import rufwerk.orders.endpoints.EndpointApi;
import rufwerk.orders.endpoints.EventType;
import rufwerk.orders.webhooks.Draft.Receiver;

@OrdersComponent
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveringComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    EventProducer kafka;

    @Inject
    Pool pool;

    @Inject
    Deliveries deliveries;

    @Inject
    SafeContext safeContext;

    DocumentsStandIn documents;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private TestCustomer customer;
    private TestOrders orders;
    private EndpointApi endpoints;
    private DeliveryApi history;
    private TestDeliveries table;

    @BeforeEach
    void createCustomer() {
        customer = TestCustomer.create();
        orders = new TestOrders(customer, documents, kafka);
        endpoints = new EndpointApi(customer);
        history = new DeliveryApi(endpoints);
        table = new TestDeliveries(pool, customer.accountId());
    }

    @AfterAll
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void tellsOfAnOrderFromItsPlacingToItsEnd() {
        var endpoint = endpoints.open(receiver.url("/everything"));
        String verification = orders.createVerification();
        int order = orders.order(verification);

        orders.approve(verification);
        orders.awaitState(order, "PLACED");
        orders.assign(order, "+492214720001");

        List<Message> messages = arrived("/everything", 3);
        assertThat(messages).allMatch(message -> message.isSignedWith(endpoint.secret()));
        assertThat(messages)
                .extracting(Message::type)
                .containsExactlyInAnyOrder(
                        "orders.verification.approved", "orders.order.placed", "orders.order.completed")
                .containsSubsequence("orders.order.placed", "orders.order.completed");
        JsonPath completed = ofType(messages, "orders.order.completed").json();
        assertThat(completed.getInt("data.order_id")).isEqualTo(order);
        assertThat(completed.getString("data.phone_number")).isEqualTo("+492214720001");
        assertThat(completed.getString("data.push_secret")).isNull();
    }

    @Test
    void tellsOnlyWhatAnEndpointListensTo() {
        endpoints.open(receiver.url("/rejections"), "orders.verification.rejected");
        endpoints.open(receiver.url("/failures"), "orders.order.failed");
        String verification = orders.createVerification();
        int order = orders.order(verification);

        orders.reject(verification, "document_expired");

        JsonPath rejected = arrived("/rejections", 1).getFirst().json();
        assertThat(rejected.getString("data.verification_id")).isEqualTo(verification);
        assertThat(rejected.getString("data.reason")).isEqualTo("document_expired");
        JsonPath failed = arrived("/failures", 1).getFirst().json();
        assertThat(failed.getInt("data.order_id")).isEqualTo(order);
        assertThat(failed.getString("data.failure_reason")).isEqualTo("verification_rejected");
    }

    @Test
    void keepsTheOrderOfAnOrderWhileOthersGoOn() {
        endpoints.open(receiver.url("/orderly"), "orders.order.placed", "orders.order.completed");
        String verification = orders.createVerification();
        orders.approve(verification);
        await().atMost(SOON).until(() -> history.ids(Map.of()).isEmpty());
        receiver.answersNextAt("/orderly", 500);
        int stuck = placed(verification);
        arrived("/orderly", 1);
        orders.assign(stuck, "+492214720002");
        orders.awaitState(stuck, "COMPLETED");
        int other = placed(verification);
        orders.assign(other, "+492214720003");

        List<String> told = arrived("/orderly", 5).stream()
                .map(message -> message.json().getInt("data.order_id") + " " + message.type())
                .toList();

        assertThat(told)
                .containsExactly(
                        stuck + " orders.order.placed",
                        other + " orders.order.placed",
                        other + " orders.order.completed",
                        stuck + " orders.order.placed",
                        stuck + " orders.order.completed");
    }

    @Test
    void losesNoMessageOfAStreamThatGrowsWhileItIsDelivered() {
        var endpoint = endpoints.open(receiver.url("/growing"));
        int count = 300;

        for (int i = 0; i < count; i++) {
            add(
                    new Receiver.Endpoint(UUID.fromString(endpoint.id()), URI.create(receiver.url("/growing"))),
                    "the same",
                    "{\"type\":\"growing\",\"number\":%d}".formatted(i));
        }

        assertThat(arrived("/growing", count))
                .extracting(message -> message.json().getInt("number"))
                .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void losesNothingThatIsPushedWhileWhatCameBeforeIsDelivered() {
        int count = 300;

        for (int i = 0; i < count; i++) {
            add(
                    new Receiver.PushUrl(URI.create(receiver.url("/pushed")), "a secret of the order"),
                    "an order that goes on",
                    "{\"type\":\"pushed\",\"number\":%d}".formatted(i));
        }

        assertThat(arrived("/pushed", count))
                .extracting(message -> message.json().getInt("number"))
                .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void makesAnAttemptAgainWithinThreeSecondsAfterItsWorkerWasKilled() {
        var endpoint = endpoints.open(receiver.url("/killed"));
        long killed = System.nanoTime();

        String id = table.claimedByAWorkerThatWasJustKilled(endpoint.id(), receiver.url("/killed"));

        Message message = arrived("/killed", 1).getFirst();
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(3));
        assertThat(message.isSignedWith(endpoint.secret())).isTrue();
        await().atMost(SOON).until(() -> history.state(id).equals("delivered"));
        assertThat(history.get(id).getList("attempts.number")).containsExactly(1, 2);
        assertThat(history.get(id).getString("attempts[0].failure")).contains("stopped amid the attempt");
    }

    @Test
    void leavesTheAttemptsOfALivingWorkerAlone() {
        var endpoint = endpoints.open(receiver.url("/living"));
        String id = table.claimedByAWorkerThatWasJustKilled(endpoint.id(), receiver.url("/living"));
        UUID worker = pool.query("SELECT worker_id FROM webhook_delivery WHERE id = '" + id + "'")
                .execute()
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getUUID(0);
        table.run("UPDATE webhook_worker SET alive_until = now() + interval '5 seconds' WHERE id = $1", worker);
        long begun = System.nanoTime();

        arrived("/living", 1);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(4));
    }

    @Test
    void givesEachDeliveryToOneOfManyWorkers() throws Exception {
        var endpoint = endpoints.open(receiver.url("/shared"));
        List<UUID> workers = IntStream.range(0, 4)
                .mapToObj(i -> table.worker(Duration.ofSeconds(30)))
                .toList();
        List<Callable<List<Delivery>>> claims = IntStream.range(0, 40)
                .<Callable<List<Delivery>>>mapToObj(i -> () -> claim(workers.get(i % workers.size()), 10))
                .toList();
        table.waiting(300, endpoint.id(), receiver.url("/shared"));

        List<UUID> claimed = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            for (var claim : threads.invokeAll(claims)) {
                claim.get().forEach(delivery -> claimed.add(delivery.id()));
            }
        }
        workers.forEach(worker -> table.run("DELETE FROM webhook_worker WHERE id = $1", worker));

        assertThat(claimed).doesNotHaveDuplicates();
        arrived("/shared", 300);
        await().atMost(SOON)
                .until(() ->
                        history.ids(Map.of("state", "delivered", "limit", 100)).size() == 100);
        assertThat(receiver.messages("/shared"))
                .extracting(Message::id)
                .hasSize(300)
                .doesNotHaveDuplicates();
    }

    /** A crash of PostgreSQL may lose a claim, and nothing that is committed on its connection after it. */
    @Test
    void leavesConnectionsThatWaitForTheDiskAsBefore() {
        var endpoint = endpoints.open(receiver.url("/durable"));
        table.waiting(50, endpoint.id(), receiver.url("/durable"));
        arrived("/durable", 50);

        List<String> settings = Uni.join()
                .all(Stream.generate(() -> pool.query("SHOW synchronous_commit").execute())
                        .limit(64)
                        .toList())
                .andFailFast()
                .await()
                .atMost(SOON)
                .stream()
                .map(rows -> rows.iterator().next().getString(0))
                .toList();

        assertThat(settings).containsOnly("on");
    }

    @Test
    void letsAWorkerThatWasBelievedDeadDecideNothing() {
        var endpoint = endpoints.open(receiver.url("/late"));
        String id = table.claimedByAWorkerThatWasJustKilled(endpoint.id(), receiver.url("/late"));
        arrived("/late", 1);
        await().atMost(SOON).until(() -> history.state(id).equals("delivered"));
        var target =
                new Target.Endpoint(UUID.fromString(endpoint.id()), URI.create(receiver.url("/late")), List.of(), null);
        var firstAttempt = new Delivery(
                UUID.fromString(id), UUID.randomUUID(), target, endpoint.id(), "127.0.0.1", "{}", 1, 1, null);

        deliveries
                .settle(
                        List.of(new Settlement(
                                firstAttempt,
                                new Attempt(Instant.now(), Duration.ZERO, new Attempt.Unanswered("too late")),
                                new Verdict.GivenUp())),
                        Instant.now())
                .await()
                .atMost(SOON);

        assertThat(history.state(id)).isEqualTo("delivered");
    }

    @Test
    void disablesAnEndpointAfterFiveDaysOfFailuresAndSaysSo() {
        receiver.answers("/failing", 500);
        var failing = endpoints.open(receiver.url("/failing"));
        var notices = endpoints.open(receiver.url("/notices"), "orders.webhook-endpoint.disabled");
        table.run(
                "UPDATE webhook_endpoint SET failing_since = now() - interval '6 days' WHERE id = $1",
                UUID.fromString(failing.id()));
        String first = endpoints.test(failing.id());

        Message notice = arrived("/notices", 1).getFirst();

        assertThat(notice.isSignedWith(notices.secret())).isTrue();
        assertThat(notice.json().getString("data.endpoint_id")).isEqualTo(failing.id());
        assertThat(notice.json().getString("data.reason")).isEqualTo("failing");
        assertThat(endpoints.get(failing.id()).getString("disabled_reason")).isEqualTo("failing");
        assertThat(history.state(first)).isEqualTo("failed");
        assertThat(history.replay(first)).isEqualTo(409);

        receiver.answers("/failing", 204);
        endpoints.setEnabled(failing.id(), true);
        assertThat(endpoints.get(failing.id()).getString("failing_since")).isNull();
        assertThat(history.replay(first)).isEqualTo(202);
        await().atMost(SOON).until(() -> history.state(first).equals("delivered"));
    }

    @Test
    void goesOnWithAnEndpointThatFailsSinceYesterdayAndForgetsItWhenItWorks() {
        receiver.answersNextAt("/shaky", 500);
        var shaky = endpoints.open(receiver.url("/shaky"));
        table.run(
                "UPDATE webhook_endpoint SET failing_since = now() - interval '1 day' WHERE id = $1",
                UUID.fromString(shaky.id()));

        endpoints.test(shaky.id());

        arrived("/shaky", 2);
        await().atMost(SOON).until(() -> endpoints.get(shaky.id()).getString("failing_since") == null);
        assertThat(endpoints.get(shaky.id()).getBoolean("enabled")).isTrue();
    }

    @Test
    void disablesAnEndpointThatIsGone() {
        receiver.answers("/gone", 410);
        var gone = endpoints.open(receiver.url("/gone"));

        String id = endpoints.test(gone.id());

        await().atMost(SOON).until(() -> "gone".equals(endpoints.get(gone.id()).getString("disabled_reason")));
        assertThat(history.state(id)).isEqualTo("failed");
    }

    @Test
    void letsASecretThatNothingOpensDelayNobodyElse() {
        var locked = endpoints.open(receiver.url("/locked"));
        var well = endpoints.open(receiver.url("/well"));
        table.run(
                "UPDATE webhook_secret SET sealed_secret = 'AAAA' WHERE endpoint_id = $1",
                UUID.fromString(locked.id()));
        table.waiting(5, locked.id(), receiver.url("/locked"));
        table.waiting(5, well.id(), receiver.url("/well"));

        arrived("/well", 5);

        String stuck = history.ids(Map.of("endpoint", locked.id())).getFirst();
        await().atMost(SOON).until(() -> !history.get(stuck).getList("attempts").isEmpty());
        assertThat(history.get(stuck).getString("attempts[0].failure")).isEqualTo("Its secret cannot be opened now");
        assertThat(receiver.messages("/locked")).isEmpty();
        endpoints.setEnabled(locked.id(), false);
    }

    @Test
    void keepsDeliveringWhileAHostIsDead() throws IOException {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket dead = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> acceptAndSayNothing(dead, connections));
            String url = "http://127.0.0.1:" + dead.getLocalPort() + "/";
            var stuck = endpoints.open(url);
            var well = endpoints.open(receiver.url("/beside-the-dead"));
            table.waiting(2_000, stuck.id(), url);
            await().atMost(SOON).until(() -> connections.get() >= 8);

            table.waiting(50, well.id(), receiver.url("/beside-the-dead"));

            arrived("/beside-the-dead", 50);
            assertThat(connections.get()).isEqualTo(8);
            endpoints.setEnabled(stuck.id(), false);
        }
    }

    private List<Delivery> claim(UUID worker, int atMost) {
        return deliveries
                .claimDue(worker, new Room(atMost, atMost, atMost, Map.of(), Map.of()), Instant.now())
                .await()
                .atMost(SOON);
    }

    private static void acceptAndSayNothing(ServerSocket server, AtomicInteger connections) {
        try {
            while (true) {
                server.accept();
                connections.incrementAndGet();
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private int placed(String verification) {
        int order = orders.order(verification);
        orders.awaitState(order, "PLACED");
        return order;
    }

    private void add(Receiver to, String subject, String payload) {
        var draft = new Draft(
                UUID.randomUUID(),
                UUID.fromString(customer.accountId()),
                to,
                EventType.TEST,
                subject,
                null,
                payload,
                null);
        safeContext
                .run(
                        Span.getInvalid(),
                        () -> Panache.withTransaction(() -> deliveries.add(List.of(draft), Instant.now())))
                .await()
                .atMost(SOON);
    }

    private List<Message> arrived(String path, int count) {
        await().atMost(SOON).until(() -> receiver.messages(path).size() >= count);
        return receiver.messages(path);
    }

    private static Message ofType(List<Message> messages, String type) {
        return messages.stream()
                .filter(message -> message.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
