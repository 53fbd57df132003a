package rufwerk.orders;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.Customers;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.testing.MasterKeyFile;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.kit.testing.RotatingMasterKey;

/** The master key is exchanged while the service runs. */
@QuarkusTest
@WithTestResource(
        value = PostgresAndKafka.class,
        initArgs = {@ResourceArg(name = "database", value = "rotation"), @ResourceArg(name = "MASTER_KEY", value = "")})
@WithTestResource(RotatingMasterKey.class)
@WithTestResource(DocumentsStandIn.class)
class RotationComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PUSH_SECRET = "a push secret";

    @Inject
    Pool pool;

    @Inject
    SealedSecrets secrets;

    @Inject
    Customers customers;

    DocumentsStandIn documents;
    MasterKeyFile masterKeys;

    @Test
    void bringsEverySecretUnderTheNewMasterKeyAndAnnouncesIt() {
        TestCustomer customer = TestCustomer.create();
        Response zadarma =
                admin().body(Map.of("kind", "zadarma")).post("/v1/accounts/" + customer.accountId() + "/credentials");
        int order = order(customer);
        UUID delivery = deliver(customer, order);
        String oldPrefix = secrets.currentPrefix();
        long version = version(customer);

        masterKeys.append();
        await().atMost(SOON).until(() -> progress().getList("keys").size() == 2);
        assertThat(secrets.currentPrefix()).isEqualTo(oldPrefix);
        masterKeys.moveLastFirst();
        await().atMost(SOON)
                .until(() -> !secrets.currentPrefix().equals(oldPrefix)
                        && ownStores().stream().allMatch(left -> left == 0)
                        && replica(customer).contains(secrets.currentPrefix()));
        masterKeys.keepOnlyFirst();
        await().atMost(SOON).until(() -> progress().getList("keys").size() == 1);

        assertThat(sealed("SELECT sealed_secret FROM credential WHERE sealed_secret IS NOT NULL"))
                .hasSize(1)
                .allMatch(secrets::isCurrent);
        String pushSecret =
                sealed("SELECT sealed_push_secret FROM number_order").getFirst();
        assertThat(secrets.openText(pushSecret, "order " + order)).isEqualTo(PUSH_SECRET);
        String deliverySecret =
                sealed("SELECT sealed_secret FROM webhook_delivery").getFirst();
        assertThat(secrets.openText(deliverySecret, "webhook " + delivery)).isEqualTo(PUSH_SECRET);

        assertThat(version(customer)).isEqualTo(version + 1);
        assertThat(replica(customer)).doesNotContain(oldPrefix);
        assertThat(customers
                        .byZadarmaUserKey(zadarma.path("user_key"))
                        .map(customers::secretOf)
                        .orElseThrow())
                .isEqualTo(zadarma.path("secret"));
    }

    @Test
    void tellsItsProgressToAdministratorsAlone() {
        admin().get("/v1/secrets")
                .then()
                .statusCode(200)
                .body("current_key", equalTo(secrets.currentKey()))
                .body("stores.store", hasItems("credentials", "push secrets", "webhook secrets"));
        given().get("/v1/secrets").then().statusCode(401);
        given().header("X-Api-Key", TestCustomer.create().apiKey())
                .get("/v1/secrets")
                .then()
                .statusCode(401);
    }

    /** Without the replica: the topic also brings accounts of other tests' databases, which nobody seals again. */
    private List<Long> ownStores() {
        return progress().getList("stores.findAll { it.store != 'replicated credentials' }.under_old_keys", Long.class);
    }

    private String replica(TestCustomer customer) {
        return sealed("SELECT document FROM account_replica WHERE account_id = '%s'".formatted(customer.accountId()))
                .getFirst();
    }

    private JsonPath progress() {
        return admin().get("/v1/secrets").jsonPath();
    }

    private long version(TestCustomer customer) {
        return pool.preparedQuery("SELECT version FROM account WHERE id = $1")
                .execute(Tuple.of(UUID.fromString(customer.accountId())))
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getLong(0);
    }

    private List<String> sealed(String query) {
        return pool.query(query).execute().await().atMost(SOON).stream()
                .map(row -> row.getString(0))
                .toList();
    }

    /** Waits for a verification that never comes, and so never ends. */
    private int order(TestCustomer customer) {
        documents.answers(201, "");
        String verification = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "access_key", customer.accessKey(),
                        "country", "DE",
                        "city", "Köln",
                        "zip", "50667",
                        "street", "Domkloster",
                        "house_number", "4",
                        "document_type", "CONTRACT",
                        "document_data",
                                Base64.getEncoder()
                                        .encodeToString("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)),
                        "area_code", "221"))
                .post("/verification/create")
                .path("verification_id");
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "access_key",
                        customer.accessKey(),
                        "number_type",
                        "GEOGRAPHICAL",
                        "verification_id",
                        verification,
                        "push_url",
                        "http://127.0.0.1:9/",
                        "push_secret",
                        PUSH_SECRET))
                .post("/number/order")
                .then()
                .statusCode(200)
                .extract()
                .path("order_id");
    }

    /** One that was delivered. */
    private UUID deliver(TestCustomer customer, int order) {
        UUID id = UUID.randomUUID();
        pool.preparedQuery("""
                        INSERT INTO webhook_delivery (id, account_id, order_id, event_type, stream, lane, host, url,
                                                      sealed_secret, payload, state, attempts, due_at, created_at)
                        VALUES ($1, $2, $3, 'orders.order.completed', 'push/order ' || $3, '127.0.0.1:9', '127.0.0.1:9',
                                'http://127.0.0.1:9/', $4, '{}', 'DELIVERED', 1, now(), now())""")
                .execute(Tuple.of(
                        id,
                        UUID.fromString(customer.accountId()),
                        (long) order,
                        secrets.sealText(PUSH_SECRET, "webhook " + id)))
                .await()
                .atMost(SOON);
        return id;
    }

    private static RequestSpecification admin() {
        return given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD)
                .contentType(ContentType.JSON);
    }
}
