package rufwerk.orders;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import rufwerk.kit.events.EventProducer;
import rufwerk.kit.testing.PostgresAndKafka;

/** A customer's orders and webhook deliveries as operators see them. */
@OrdersComponent
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorsSeeOrdersComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    EventProducer kafka;

    DocumentsStandIn documents;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private TestCustomer customer;
    private int order;

    @BeforeEach
    void anOrderThatFailed() {
        customer = TestCustomer.create();
        TestOrders orders = new TestOrders(customer, documents, kafka);
        String verification = orders.createVerification();
        order = orders.orderWithPush(verification, receiver.url("/" + customer.accountId()), "a push secret");
        orders.reject(verification, "other");
        await().atMost(SOON).until(() -> arrived() == 1);
    }

    @AfterAll
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void findAnOrderByItsNumber() {
        operator()
                .get("/v1/orders/" + order + "/account")
                .then()
                .statusCode(200)
                .body("order_id", equalTo(order))
                .body("account_id", equalTo(customer.accountId()));
        operator().get("/v1/orders/999999999/account").then().statusCode(404).body("code", equalTo("ORDER_UNKNOWN"));
    }

    @Test
    void seeWhatAnOrderWentThrough() {
        operator()
                .get(account() + "/orders?state=FAILED")
                .then()
                .statusCode(200)
                .body("orders.order_id", contains(order));
        operator().get(account() + "/orders?state=PLACED").then().body("orders", hasSize(0));
        operator().get(account() + "/orders?state=LOST").then().statusCode(400);
        operator()
                .get(account() + "/orders/" + order)
                .then()
                .statusCode(200)
                .body("history.state", contains("AWAITING_VERIFICATION", "FAILED"));
    }

    @Test
    void replayDeliveries() {
        String delivery = delivery();
        operator()
                .get(account() + "/webhook-deliveries/" + delivery)
                .then()
                .statusCode(200)
                .body("attempts", hasSize(1));

        operator()
                .post(account() + "/webhook-deliveries/" + delivery + "/replay")
                .then()
                .statusCode(202)
                .body("delivery.id", equalTo(delivery));
        await().atMost(SOON).until(() -> arrived() == 2);

        awaitDelivered();
        assertThat(replayAll(true)).isEqualTo(1);
        assertThat(arrived()).isEqualTo(2);
        assertThat(replayAll(false)).isEqualTo(1);
        await().atMost(SOON).until(() -> arrived() == 3);
    }

    @Test
    void findNothingOfOneAccountAtAnother() {
        String other = "/v1/accounts/" + TestCustomer.create().accountId();
        operator().get(other + "/orders/" + order).then().statusCode(404).body("code", equalTo("ORDER_UNKNOWN"));
        operator().get(other + "/webhook-deliveries").then().statusCode(200).body("deliveries", hasSize(0));
        operator().get(other + "/webhook-deliveries/" + delivery()).then().statusCode(404);
        operator()
                .post(other + "/webhook-deliveries/" + delivery() + "/replay")
                .then()
                .statusCode(404)
                .body("code", equalTo("WEBHOOK_DELIVERY_UNKNOWN"));
    }

    private String delivery() {
        return operator()
                .get(account() + "/webhook-deliveries?order=" + order)
                .then()
                .statusCode(200)
                .extract()
                .path("deliveries[0].id");
    }

    private void awaitDelivered() {
        await().atMost(SOON)
                .until(() -> operator()
                        .get(account() + "/webhook-deliveries/" + delivery())
                        .path("delivery.state")
                        .equals("delivered"));
    }

    private int replayAll(boolean dryRun) {
        return operator()
                .body(Map.of("since", Instant.EPOCH.toString(), "state", "ended", "dry_run", dryRun))
                .post(account() + "/webhook-deliveries/replays")
                .then()
                .statusCode(202)
                .extract()
                .path("deliveries");
    }

    private int arrived() {
        return receiver.messages("/" + customer.accountId()).size();
    }

    private String account() {
        return "/v1/accounts/" + customer.accountId();
    }

    private static RequestSpecification operator() {
        return given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD)
                .contentType(ContentType.JSON);
    }
}
