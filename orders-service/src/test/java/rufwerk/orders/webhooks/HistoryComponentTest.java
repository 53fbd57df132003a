package rufwerk.orders.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.kit.events.EventProducer;
import rufwerk.orders.DocumentsStandIn;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.TestCustomer;
import rufwerk.orders.TestOrders;
import rufwerk.orders.WebhookReceiver;
import rufwerk.orders.endpoints.EndpointApi;
import rufwerk.orders.endpoints.EndpointApi.Opened;

@OrdersComponent
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    EventProducer kafka;

    @Inject
    Pool pool;

    @Inject
    ForgetOldDeliveries forgetOldDeliveries;

    DocumentsStandIn documents;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private TestCustomer customer;
    private EndpointApi endpoints;
    private DeliveryApi history;
    private TestDeliveries table;

    @BeforeEach
    void createCustomer() {
        customer = TestCustomer.create();
        endpoints = new EndpointApi(customer);
        history = new DeliveryApi(endpoints);
        table = new TestDeliveries(pool, customer.accountId());
    }

    @AfterAll
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void showsWhatWasSentAndWhatCameBack() {
        receiver.answersNextAt("/story", 503);
        Opened endpoint = endpoints.open(receiver.url("/story"));

        String id = endpoints.test(endpoint.id());

        await().atMost(SOON).until(() -> history.state(id).equals("delivered"));
        JsonPath story = history.get(id);
        assertThat(story.getString("delivery.event_type")).isEqualTo("orders.webhook-endpoint.test");
        assertThat(story.getString("delivery.endpoint_id")).isEqualTo(endpoint.id());
        assertThat(story.getInt("delivery.attempts")).isEqualTo(2);
        assertThat(story.getString("payload.data.endpoint_id")).isEqualTo(endpoint.id());
        assertThat(story.getList("attempts.status")).containsExactly(503, 204);
        assertThat(story.getList("attempts.number")).containsExactly(1, 2);
    }

    @Test
    void showsPushesToo() {
        TestOrders orders = new TestOrders(customer, documents, kafka);
        String verification = orders.createVerification();
        int order = orders.orderWithPush(verification, receiver.url("/pushed"), "a push secret");
        orders.reject(verification, "other");
        await().atMost(SOON).until(() -> receiver.messages("/pushed").size() == 1);

        String id = history.ids(Map.of("order", order)).getFirst();

        await().atMost(SOON).until(() -> history.state(id).equals("delivered"));
        JsonPath story = history.get(id);
        assertThat(story.getString("delivery.event_type")).isEqualTo("orders.order.failed");
        assertThat(story.getString("delivery.endpoint_id")).isNull();
        assertThat(story.getMap("payload")).doesNotContainKey("push_secret");
        assertThat(history.replay(id)).isEqualTo(202);
        await().atMost(SOON).until(() -> receiver.messages("/pushed").size() == 2);
        assertThat(receiver.messages("/pushed").getLast().json().getString("push_secret"))
                .isEqualTo("a push secret");
    }

    @Test
    void filtersAndPagesNewestFirst() {
        Opened one = endpoints.open(receiver.url("/one"));
        Opened other = endpoints.open(receiver.url("/other"));
        List<String> tests =
                IntStream.range(0, 7).mapToObj(i -> endpoints.test(one.id())).toList();
        String another = endpoints.test(other.id());
        await().atMost(SOON).until(() -> receiver.messages("/one").size() == 7);

        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            var request = endpoints.asCustomer().queryParams("limit", 3, "endpoint", one.id());
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(DeliveryApi.PATH)
                    .jsonPath();
            listed.addAll(page.getList("deliveries.id"));
            cursor = page.getString("next_cursor");
        } while (cursor != null);

        assertThat(listed).isEqualTo(tests.reversed());
        assertThat(history.ids(Map.of())).startsWith(another).hasSize(8);
        await().atMost(SOON)
                .until(() -> history.ids(Map.of("state", "delivered")).size() == 8);
        assertThat(history.ids(Map.of("state", "failed"))).isEmpty();
        assertThat(history.ids(Map.of("state", "waiting"))).isEmpty();
        assertThat(history.ids(Map.of("order", 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 101", "state, eaten", "endpoint, 17", "order, 0"})
    void namesAWrongParameter(String parameter, String value) {
        endpoints
                .asCustomer()
                .queryParam(parameter, value)
                .get(DeliveryApi.PATH)
                .then()
                .statusCode(400)
                .body("errors.field", contains(parameter));
    }

    @Test
    void hidesTheDeliveriesOfOthers() {
        String id = endpoints.test(endpoints.open(receiver.url("/hidden")).id());
        var stranger = new EndpointApi(TestCustomer.create());

        given(stranger.asCustomer()).get(DeliveryApi.PATH + "/" + id).then().statusCode(404);
        given(stranger.asCustomer()).get(DeliveryApi.PATH).then().body("deliveries", hasSize(0));
        given(stranger.asCustomer())
                .post(DeliveryApi.PATH + "/" + id + "/replay")
                .then()
                .statusCode(404)
                .body("code", equalTo("WEBHOOK_DELIVERY_UNKNOWN"));
        await().atMost(SOON).until(() -> history.state(id).equals("delivered"));
        assertThat(new DeliveryApi(stranger).replayAll(Map.of("since", Instant.EPOCH.toString(), "state", "ended")))
                .isZero();
    }

    @Test
    void replaysWithTheSameIdAndBodyToWhereTheEndpointIsNow() {
        Opened endpoint = endpoints.open(receiver.url("/before"));
        String id = endpoints.test(endpoint.id());
        await().atMost(SOON).until(() -> history.state(id).equals("delivered"));
        endpoints
                .asCustomer()
                .body(Map.of("url", receiver.url("/after")))
                .put(EndpointApi.PATH + "/" + endpoint.id())
                .then()
                .statusCode(200);

        assertThat(history.replay(id)).isEqualTo(202);

        await().atMost(SOON).until(() -> receiver.messages("/after").size() == 1);
        var first = receiver.messages("/before").getFirst();
        var again = receiver.messages("/after").getFirst();
        assertThat(again.id()).isEqualTo(first.id()).isEqualTo(id);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.isSignedWith(endpoint.secret())).isTrue();
    }

    @Test
    void countsAndReplaysAllThatFailedInATime() {
        Opened endpoint = endpoints.open(receiver.url("/range"));
        table.waiting(1_200, endpoint.id(), receiver.url("/range"));
        table.run(
                "UPDATE webhook_delivery SET state = 'GIVEN_UP' WHERE endpoint_id = $1 AND state <> 'DELIVERED'",
                UUID.fromString(endpoint.id()));
        await().atMost(SOON).until(() -> history.ids(Map.of("state", "sending")).isEmpty());
        int before = receiver.messages("/range").size();
        var sinceAMinute = Instant.now().minusSeconds(60).toString();

        int counted = history.replayAll(Map.of("since", sinceAMinute, "dry_run", true));
        assertThat(counted).isBetween(1, 1_200);
        assertThat(history.replayAll(Map.of(
                        "since", Instant.EPOCH.toString(), "until", sinceAMinute, "state", "ended", "dry_run", true)))
                .isZero();
        assertThat(receiver.messages("/range")).hasSize(before);

        assertThat(history.replayAll(Map.of("since", sinceAMinute, "endpoint_id", endpoint.id())))
                .isEqualTo(counted);

        await().atMost(SOON).until(() -> receiver.messages("/range").size() == before + counted);
        await().atMost(SOON).until(() -> history.replayAll(Map.of("since", sinceAMinute, "dry_run", true)) == 0);
    }

    @Test
    void replaysNothingForAnEndpointThatIsDisabled() {
        Opened endpoint = endpoints.open(receiver.url("/closed"));
        String id = endpoints.test(endpoint.id());
        await().atMost(SOON).until(() -> history.state(id).equals("delivered"));
        endpoints.setEnabled(endpoint.id(), false);

        assertThat(history.replay(id)).isEqualTo(409);
        assertThat(history.replayAll(Map.of("since", Instant.EPOCH.toString(), "state", "ended")))
                .isZero();
    }

    @Test
    void forgetsWhatEndedLongAgoAndKeepsWhatIsOpen() {
        Opened endpoint = endpoints.open(receiver.url("/old"));
        String old = endpoints.test(endpoint.id());
        String young = endpoints.test(endpoint.id());
        await().atMost(SOON)
                .until(() -> history.ids(Map.of("state", "delivered")).size() == 2);
        receiver.answers("/old", 500);
        String open = endpoints.test(endpoint.id());
        await().atMost(SOON).until(() -> receiver.messages("/old").size() == 3);
        for (String id : List.of(old, open)) {
            table.run(
                    "UPDATE webhook_delivery SET created_at = now() - interval '31 days' WHERE id = $1",
                    UUID.fromString(id));
        }

        forgetOldDeliveries.forget().await().atMost(SOON);

        assertThat(history.ids(Map.of())).containsExactlyInAnyOrder(young, open);
        endpoints.setEnabled(endpoint.id(), false);
    }
}
