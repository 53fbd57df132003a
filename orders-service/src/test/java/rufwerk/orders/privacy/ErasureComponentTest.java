package rufwerk.orders.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.arc.All;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.events.CloudEventHeaders;
import rufwerk.kit.events.EventProducer;
import rufwerk.kit.privacy.HeldData;
import rufwerk.kit.privacy.Holding;
import rufwerk.kit.testing.EventSamples;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.orders.DocumentsStandIn;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.TestCustomer;
import rufwerk.orders.TestOrders;

@OrdersComponent
class ErasureComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Pool pool;

    @Inject
    @All
    List<HeldData> data;

    @Inject
    EventProducer kafka;

    DocumentsStandIn documents;

    private TestCustomer customer;

    @BeforeEach
    void openAnAccountWithoutNumbers() {
        customer = TestCustomer.create();
        documents.tellOfNumbers(0);
    }

    @Test
    void knowsEveryTableOfItsDatabase() {
        List<String> tables = pool.query("""
                        SELECT relname FROM pg_class
                         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
                           AND relname NOT LIKE '%schema_history'""").executeAndAwait().stream()
                .map(row -> row.getString(0))
                .toList();

        assertThat(data.stream().flatMap(held -> held.holdings().stream()).map(Holding::table))
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void leavesNothingOfAnAccountAndShowsTheProofs() {
        asCustomer()
                .body(Map.of("url", "https://example.com/marker", "description", "marker"))
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(201);
        exportOf(customer.accountId()).body(containsString("marker"));

        erase().statusCode(202).body("done", equalTo(false));

        await().atMost(SOON).untilAsserted(() -> progress().body("proofs.service", contains("orders-service")));
        assertThat(asCustomer().get("/v1/orders/1").statusCode()).isEqualTo(401);
        exportOf(customer.accountId()).body(not(containsString("marker"))).body(not(containsString("networks")));
        assertThat(count("SELECT count(*) FROM audit_entry WHERE account_id = $1 AND before || after <> '{}{}'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM account WHERE id = $1 AND name = 'erased'"))
                .isOne();

        for (String service : List.of("durchwahl", "numbers", "documents")) {
            answer(service);
        }
        await().atMost(SOON).untilAsserted(() -> progress().body("done", equalTo(true)));
        erase().statusCode(202).body("done", equalTo(true));
    }

    @Test
    void isRefusedWhileSomethingStandsAgainstIt() {
        documents.tellOfNumbers(1);
        new TestOrders(customer, documents, kafka).createVerification();
        asOperator().body(Map.of("reason", "Court")).put(path("hold")).then().statusCode(200);

        erase().statusCode(409)
                .body("code", equalTo("ACCOUNT_KEPT"))
                .body("errors.field", contains("legal_hold", "open_verifications", "live_numbers"));

        asOperator().delete(path("hold")).then().statusCode(204);
        documents.tellOfNumbers(0);
        erase().statusCode(409).body("errors.field", contains("open_verifications"));
        progress().statusCode(404);
    }

    @Test
    void isNotOrderedWhileNobodyCanTellOfNumbers() {
        documents.tellOfNumbers(-1);

        erase().statusCode(503).body("code", equalTo("NUMBERS_UNREACHABLE"));
        progress().statusCode(404);
    }

    @Test
    void closesTheAccountForGood() {
        erase().statusCode(202);

        asOperator()
                .body(Map.of("status", "active"))
                .put(path("status"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_CLOSED"));
        asOperator().body(Map.of("reason", "Court")).put(path("hold")).then().statusCode(404);
    }

    @Test
    void tellsOfHoldsInTheAuditLogAndToAllServices() {
        asOperator().body(Map.of("reason", "Court")).put(path("hold")).then().statusCode(200);
        asOperator().get(path("hold")).then().statusCode(200).body("reason", equalTo("Court"));
        await().atMost(SOON).until(() -> count("SELECT count(*) FROM held_account WHERE account_id = $1") == 1);
        asOperator().delete(path("hold")).then().statusCode(204);

        asOperator().get(path("hold")).then().statusCode(404);
        await().atMost(SOON).until(() -> count("SELECT count(*) FROM held_account WHERE account_id = $1") == 0);
        asOperator()
                .get("/v1/audit?limit=2&account=" + customer.accountId())
                .then()
                .body("entries.action", contains("hold_lifted", "hold_placed"));
    }

    @Test
    void doesNotLetTheAuditLogBeChangedOtherwise() {
        String change = "UPDATE audit_entry SET before = '{}', after = '{}' WHERE account_id = '%s'"
                .formatted(customer.accountId());

        assertThat(pool.query(change)
                        .execute()
                        .onFailure()
                        .recoverWithNull()
                        .await()
                        .atMost(SOON))
                .isNull();
    }

    private RequestSpecification asOperator() {
        return given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD)
                .contentType(ContentType.JSON);
    }

    private RequestSpecification asCustomer() {
        return given().header("X-Api-Key", customer.apiKey()).contentType(ContentType.JSON);
    }

    private ValidatableResponse erase() {
        return asOperator()
                .body(Map.of("reason", "Asked for"))
                .post(path("erasure"))
                .then();
    }

    private ValidatableResponse progress() {
        return asOperator().get(path("erasure")).then();
    }

    private ValidatableResponse exportOf(String account) {
        return asOperator().get("/v1/accounts/" + account + "/export").then().statusCode(200);
    }

    private String path(String what) {
        return "/v1/accounts/" + customer.accountId() + "/" + what;
    }

    private long count(String sql) {
        return pool.preparedQuery(sql)
                .executeAndAwait(Tuple.of(UUID.fromString(customer.accountId())))
                .iterator()
                .next()
                .getLong(0);
    }

    /** As the service does, in the words that were agreed. */
    private void answer(String service) {
        String type = service + ".account.erased";
        String json = EventSamples.publishedBy(service + "-service")
                .sample(type)
                .replaceAll("\"account_id\": \"[^\"]+\"", "\"account_id\": \"" + customer.accountId() + "\"");
        var out = new ProducerRecord<>(
                service + ".events.v1", customer.accountId(), json.getBytes(StandardCharsets.UTF_8));
        CloudEventHeaders.write(out.headers(), UUID.randomUUID(), type, Instant.now(), customer.accountId(), null);
        kafka.send(out).await().atMost(SOON);
    }
}
