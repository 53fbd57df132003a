package rufwerk.orders.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static rufwerk.orders.accounts.OperatorApi.account;
import static rufwerk.orders.accounts.OperatorApi.issue;
import static rufwerk.orders.accounts.OperatorApi.openAccount;
import static rufwerk.orders.accounts.OperatorApi.operator;
import static rufwerk.orders.accounts.OperatorApi.restrict;
import static rufwerk.orders.accounts.OperatorApi.rotate;
import static rufwerk.orders.accounts.OperatorApi.statusWithApiKey;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.Customers;
import rufwerk.orders.MovableClock;
import rufwerk.orders.OrdersComponent;

@OrdersComponent
class CredentialRotationComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MovableClock clock;

    @Inject
    Customers customers;

    private String account;

    @BeforeEach
    void openAnAccount() {
        account = openAccount("A customer");
    }

    @AfterEach
    void backToPresent() {
        clock.backToPresent();
    }

    @Test
    void letsBothKeysWorkUntilTheOldOneExpires() {
        JsonPath old = issued(Map.of("kind", "api_key"));
        await().atMost(SOON).until(() -> statusWithApiKey(old.getString("key")) == 404);

        JsonPath next = rotated(old, Map.of("old_valid_for", "PT1H"));

        await().atMost(SOON).until(() -> statusWithApiKey(next.getString("key")) == 404);
        assertThat(statusWithApiKey(old.getString("key"))).isEqualTo(404);
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        assertThat(statusWithApiKey(old.getString("key"))).isEqualTo(401);
        assertThat(statusWithApiKey(next.getString("key"))).isEqualTo(404);
        operator().get(account(account)).then().body("credentials.state", contains("expired", "open"));
    }

    @Test
    void stopsTheOldKeyAtOnceWhenToldSo() {
        JsonPath old = issued(Map.of("kind", "api_key"));
        await().atMost(SOON).until(() -> statusWithApiKey(old.getString("key")) == 404);

        JsonPath next = rotated(old, Map.of("old_valid_for", "PT0S"));

        await().atMost(SOON).until(() -> statusWithApiKey(old.getString("key")) == 401);
        assertThat(statusWithApiKey(next.getString("key"))).isEqualTo(404);
    }

    @Test
    void givesTheOldKeyADayWhenNothingIsSaid() {
        JsonPath old = issued(Map.of("kind", "api_key"));

        operator()
                .post(OperatorApi.credential(account, old.getString("id")) + "/rotation")
                .then()
                .statusCode(201);

        Instant end = Instant.parse(operator().get(account(account)).path("credentials[0].expires_at"));
        assertThat(end)
                .isBetween(
                        clock.instant().plus(Duration.ofHours(23)),
                        clock.instant().plus(Duration.ofHours(24)));
    }

    @Test
    void givesTeniosAndZadarmaClientsNewNamesToo() {
        JsonPath tenios = issued(Map.of("kind", "tenios"));
        JsonPath zadarma = issued(Map.of("kind", "zadarma"));

        JsonPath nextTenios = rotated(tenios, Map.of());
        JsonPath nextZadarma = rotated(zadarma, Map.of());

        assertThat(nextTenios.getString("access_key")).isNotEqualTo(tenios.getString("access_key"));
        assertThat(nextZadarma.getString("user_key")).hasSize(20).isNotEqualTo(zadarma.getString("user_key"));
        assertThat(nextZadarma.getString("secret")).hasSize(20).isNotEqualTo(zadarma.getString("secret"));
        await().atMost(SOON).until(() -> isZadarmaKnown(nextZadarma));
        assertThat(isZadarmaKnown(zadarma)).isTrue();
        assertThat(statusWithAccessKey(tenios)).isEqualTo(400);
        assertThat(statusWithAccessKey(nextTenios)).isEqualTo(400);
    }

    @Test
    void stopsAnExpiredKeyForEverybodyAndForEver() {
        JsonPath key = issued(Map.of(
                "kind", "api_key", "expires_at", clock.instant().plusSeconds(60).toString()));
        await().atMost(SOON).until(() -> statusWithApiKey(key.getString("key")) == 404);

        clock.advance(Duration.ofSeconds(61));

        assertThat(statusWithApiKey(key.getString("key"))).isEqualTo(401);
        rotate(account, key.getString("id"), Map.of()).statusCode(409).body("code", equalTo("CREDENTIAL_EXPIRED"));
        restrict(account, key.getString("id"), "{\"expires_at\": null}")
                .statusCode(409)
                .body("code", equalTo("CREDENTIAL_EXPIRED"));
    }

    @Test
    void replacesNoKeyThatWasRevoked() {
        JsonPath key = issued(Map.of("kind", "api_key"));
        operator()
                .delete(OperatorApi.credential(account, key.getString("id")))
                .then()
                .statusCode(200);

        rotate(account, key.getString("id"), Map.of()).statusCode(404).body("code", equalTo("CREDENTIAL_UNKNOWN"));
    }

    private JsonPath issued(Map<String, String> request) {
        return issue(account, request).statusCode(201).extract().jsonPath();
    }

    private JsonPath rotated(JsonPath old, Map<String, String> request) {
        return rotate(account, old.getString("id"), request)
                .statusCode(201)
                .body("kind", equalTo(old.getString("kind")))
                .extract()
                .jsonPath();
    }

    private boolean isZadarmaKnown(JsonPath credential) {
        return customers
                .byZadarmaUserKey(credential.getString("user_key"))
                .map(known -> customers.secretOf(known).equals(credential.getString("secret")))
                .orElse(false);
    }

    /** 400 with a key that is valid, because the order is empty. */
    private static int statusWithAccessKey(JsonPath credential) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("access_key", credential.getString("access_key")))
                .post("/number/order")
                .statusCode();
    }
}
