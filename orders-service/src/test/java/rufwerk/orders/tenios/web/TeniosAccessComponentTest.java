package rufwerk.orders.tenios.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.Customers;
import rufwerk.kit.access.Fingerprint;
import rufwerk.kit.access.ReplicatedAccount;
import rufwerk.kit.access.ReplicatedAccount.Credential;
import rufwerk.kit.access.ReplicatedAccount.Kind;
import rufwerk.kit.access.ReplicatedAccount.Status;
import rufwerk.kit.access.Scope;
import rufwerk.kit.events.EventProducer;
import rufwerk.orders.OrdersComponent;

@OrdersComponent
class TeniosAccessComponentTest {
    private static final String PROXY_NEXT_TO_US = "X-Forwarded-For";

    @Inject
    Customers customers;

    @Inject
    EventProducer producer;

    @Inject
    ObjectMapper json;

    @Test
    void letsAnUnrestrictedKeyIn() throws Exception {
        // Inside, and no further: a field is missing.
        assertError(order(keyWith(Scope.everything(), List.of(), null, null)), 400, "INVALID_JSON");
    }

    @Test
    void refusesAKeyWithoutTheRightToOrder() throws Exception {
        assertError(
                order(keyWith(List.of("orders:read", "numbers:write"), List.of(), null, null)), 403, "ACCESS_DENIED");
    }

    @Test
    void refusesAKeyFromElsewhereThanItsNetworks() throws Exception {
        assertError(order(keyWith(Scope.everything(), List.of("192.0.2.0/24"), null, null)), 403, "ACCESS_DENIED");
    }

    @Test
    void doesNotBelieveAStrangerWhoNamesAnAddress() throws Exception {
        String key = keyWith(Scope.everything(), List.of("192.0.2.0/24"), null, null);

        Response answer = given().header(PROXY_NEXT_TO_US, "192.0.2.1")
                .contentType(ContentType.JSON)
                .body(Map.of("access_key", key))
                .post("/number/order");

        assertError(answer, 403, "ACCESS_DENIED");
    }

    @Test
    void makesAKeyWaitThatIsUsedMoreOftenThanItMay() throws Exception {
        String key = keyWith(Scope.everything(), List.of(), null, 1);
        Response answer = order(key);
        while (answer.statusCode() == 400) {
            // At most twice: the minute may end in between.
            answer = order(key);
        }

        assertError(answer, 429, "TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }

    private static Response order(String accessKey) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("access_key", accessKey))
                .post("/number/order");
    }

    private static void assertError(Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.<String>path("error_code")).isEqualTo(code);
    }

    private String keyWith(
            List<String> scopes, List<String> networks, @Nullable Instant expiresAt, @Nullable Integer perMinute)
            throws Exception {
        String key = UUID.randomUUID().toString();
        var credential = new Credential(
                UUID.randomUUID(),
                Kind.TENIOS,
                Fingerprint.of(key),
                false,
                null,
                scopes,
                networks,
                expiresAt,
                perMinute);
        var account = new ReplicatedAccount(UUID.randomUUID(), 1, Status.ACTIVE, false, List.of(credential));
        producer.send(new ProducerRecord<>(
                        ReplicatedAccount.TOPIC, account.accountId().toString(), json.writeValueAsBytes(account)))
                .await()
                .atMost(Duration.ofSeconds(10));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> customers.byTeniosAccessKey(key).isPresent());
        return key;
    }
}
