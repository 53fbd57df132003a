package rufwerk.orders.ordering;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.events.EventProducer;
import rufwerk.orders.DocumentsStandIn;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.TestCustomer;
import rufwerk.orders.TestOrders;

@OrdersComponent
class PlaceTogetherComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int ORDERS = 60;

    @Inject
    EventProducer kafka;

    @Inject
    Pool pool;

    DocumentsStandIn documents;

    private final HttpClient client = HttpClient.newHttpClient();
    private TestCustomer customer;
    private TestCustomer other;

    @BeforeEach
    void createCustomers() {
        customer = TestCustomer.create();
        other = TestCustomer.create();
    }

    @Test
    void takesOrdersOfSeveralCustomersTogetherAndTellsEachOfTheirOwn() {
        String verification = approved(customer);
        String another = approved(other);

        List<CompletableFuture<HttpResponse<String>>> answers = Stream.iterate(0, i -> i + 1)
                .limit(ORDERS)
                .flatMap(i -> Stream.of(order(customer, verification), order(other, another)))
                .toList();

        List<Integer> ids = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            HttpResponse<String> answer = answers.get(i).join();
            assertThat(answer.statusCode()).isEqualTo(202);
            (i % 2 == 0 ? ids : others).add(JsonPath.from(answer.body()).getInt("order_id"));
        }
        assertThat(toldOf(customer)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(toldOf(other)).containsExactlyInAnyOrderElementsOf(others);
        assertThat(transactions()).isBetween(1L, (long) ORDERS);
    }

    @Test
    void knowsNoVerificationOfAnother() {
        String another = approved(other);

        HttpResponse<String> answer = order(customer, another).join();

        assertThat(answer.body()).contains("VERIFICATION_UNKNOWN");
        assertThat(toldOf(customer)).isEmpty();
    }

    @Test
    void letsNobodyWaitForTheVerificationOfAnother() {
        String contested = approved(customer);
        String another = approved(other);
        var decision = pool.getConnectionAndAwait();
        var transaction = decision.beginAndAwait();
        decision.preparedQuery("SELECT id FROM verification WHERE id = $1 FOR UPDATE")
                .executeAndAwait(Tuple.of(UUID.fromString(contested)));

        var waiting = order(customer, contested);
        for (int i = 0; i < 10; i++) {
            assertThat(order(other, another).join().statusCode()).isEqualTo(202);
        }
        assertThat(waiting).isNotDone();
        transaction.commitAndAwait();
        decision.closeAndAwait();

        assertThat(waiting.join().statusCode()).isEqualTo(202);
    }

    private CompletableFuture<HttpResponse<String>> order(TestCustomer who, String verification) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/orders"))
                .header("X-Api-Key", who.apiKey())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"verification_id\":\"" + verification + "\"}"))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private String approved(TestCustomer who) {
        var orders = new TestOrders(who, documents, kafka);
        String verification = orders.createVerification();
        orders.approve(verification);
        await().atMost(SOON)
                .until(() -> "APPROVED"
                        .equals(given().header("X-Api-Key", who.apiKey())
                                .get("/v1/verifications/" + verification)
                                .path("state")));
        return verification;
    }

    /** What is committed is in the log at once, unless an older transaction is still open. */
    private static List<Integer> toldOf(TestCustomer who) {
        return given().header("X-Api-Key", who.apiKey())
                .accept(ContentType.JSON)
                .queryParams("types", "orders.order.placed", "limit", 1_000)
                .get("/v1/events")
                .jsonPath()
                .getList("events.message.data.order_id");
    }

    private long transactions() {
        return pool.preparedQuery("SELECT count(DISTINCT xmin::text) FROM number_order WHERE account_id = ANY ($1)")
                .executeAndAwait(Tuple.of(
                        new UUID[] {UUID.fromString(customer.accountId()), UUID.fromString(other.accountId())}))
                .iterator()
                .next()
                .getLong(0);
    }
}
