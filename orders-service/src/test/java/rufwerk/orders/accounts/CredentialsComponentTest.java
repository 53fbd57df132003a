package rufwerk.orders.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static rufwerk.orders.accounts.OperatorApi.account;
import static rufwerk.orders.accounts.OperatorApi.credential;
import static rufwerk.orders.accounts.OperatorApi.credentials;
import static rufwerk.orders.accounts.OperatorApi.issue;
import static rufwerk.orders.accounts.OperatorApi.openAccount;
import static rufwerk.orders.accounts.OperatorApi.operator;
import static rufwerk.orders.accounts.OperatorApi.restrict;
import static rufwerk.orders.accounts.OperatorApi.rotate;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.orders.OrdersComponent;

@OrdersComponent
class CredentialsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String RESTRICTED = """
            {
              "kind": "api_key",
              "mode": "test",
              "label": "Billing server",
              "scopes": ["orders:write", "numbers:read"],
              "networks": ["192.0.2.7", "2001:db8::/32"],
              "expires_at": "2031-01-01T00:00:00Z",
              "requests_per_minute": 600
            }""";

    @Inject
    Pool pool;

    private String account;

    @BeforeEach
    void openAnAccount() {
        account = openAccount("A customer");
    }

    @Test
    void showsWhatACredentialMayDoAndNothingThatOpens() {
        JsonPath issued = issue(account, RESTRICTED).statusCode(201).extract().jsonPath();

        operator()
                .get(account(account))
                .then()
                .statusCode(200)
                .body("credentials", hasSize(1))
                .body("credentials[0].id", equalTo(issued.getString("id")))
                .body("credentials[0].kind", equalTo("api_key"))
                .body("credentials[0].mode", equalTo("test"))
                .body("credentials[0].state", equalTo("open"))
                .body(
                        "credentials[0].key_prefix",
                        equalTo(issued.getString("key").substring(0, 12)))
                .body("credentials[0].label", equalTo("Billing server"))
                .body("credentials[0].scopes", contains("numbers:read", "orders:write"))
                .body("credentials[0].networks", contains("192.0.2.7/32", "2001:db8:0:0:0:0:0:0/32"))
                .body("credentials[0].expires_at", equalTo("2031-01-01T00:00:00Z"))
                .body("credentials[0].requests_per_minute", equalTo(600))
                .body("credentials[0].issued_at", notNullValue());
    }

    @Test
    void tellsAllServicesWhatACredentialMayDo() {
        String id = issue(account, RESTRICTED).statusCode(201).extract().path("id");

        await().atMost(SOON).until(() -> replicatedVersion() == 2);

        JsonPath replicated = replica();
        assertThat(replicated.getString("credentials[0].id")).isEqualTo(id);
        assertThat(replicated.getList("credentials[0].scopes")).isEqualTo(List.of("numbers:read", "orders:write"));
        assertThat(replicated.getList("credentials[0].networks"))
                .isEqualTo(List.of("192.0.2.7/32", "2001:db8:0:0:0:0:0:0/32"));
        assertThat(replicated.getString("credentials[0].expires_at")).isEqualTo("2031-01-01T00:00:00Z");
        assertThat(replicated.getInt("credentials[0].requests_per_minute")).isEqualTo(600);
    }

    @Test
    void changesOnlyWhatIsNamedAndLiftsWhatIsNull() {
        String id = issue(account, RESTRICTED).extract().path("id");

        restrict(account, id, "{\"label\": \"Backup\", \"networks\": [\"198.51.100.0/24\"]}")
                .statusCode(200)
                .body("label", equalTo("Backup"))
                .body("networks", contains("198.51.100.0/24"))
                .body("scopes", contains("numbers:read", "orders:write"))
                .body("requests_per_minute", equalTo(600));
        restrict(account, id, """
                {"label": null, "scopes": null, "networks": null, "expires_at": null, "requests_per_minute": null}""")
                .statusCode(200)
                .body("label", nullValue())
                .body("scopes", hasSize(8))
                .body("networks", empty())
                .body("expires_at", nullValue())
                .body("requests_per_minute", nullValue());
        restrict(account, id, "{}").statusCode(200).body("scopes", hasSize(8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind | {}",
                "kind | {'kind': null}",
                "kind | {'kind': 'carrier-pigeon'}",
                "kind | {'kind': 'API_KEY'}",
                "mode | {'kind': 'api_key', 'mode': 'half'}",
                "mode | {'kind': 'seven_signing', 'mode': 'live'}",
                "scopes | {'kind': 'api_key', 'scopes': []}",
                "scopes | {'kind': 'api_key', 'scopes': ['orders:delete']}",
                "scopes | {'kind': 'api_key', 'scopes': [null]}",
                "scopes | {'kind': 'api_key', 'scopes': 'orders:read'}",
                "scopes | {'kind': 'seven_signing', 'scopes': ['orders:read']}",
                "networks | {'kind': 'zadarma', 'networks': ['192.0.2.0/33']}",
                "networks | {'kind': 'zadarma', 'networks': ['example.com']}",
                "networks | {'kind': 'zadarma', 'networks': [null]}",
                "networks | {'kind': 'seven_signing', 'networks': []}",
                "expires_at | {'kind': 'tenios', 'expires_at': 'tomorrow'}",
                "expires_at | {'kind': 'tenios', 'expires_at': '2020-01-01T00:00:00Z'}",
                "expires_at | {'kind': 'tenios', 'expires_at': '+10000-01-01T00:00:00Z'}",
                "requests_per_minute | {'kind': 'api_key', 'requests_per_minute': 0}",
                "requests_per_minute | {'kind': 'api_key', 'requests_per_minute': 1000001}",
                "requests_per_minute | {'kind': 'api_key', 'requests_per_minute': 'many'}",
                "requests_per_minute | {'kind': 'seven_signing', 'requests_per_minute': 5}",
                "label | {'kind': 'api_key', 'label': ' '}",
                "label | {'kind': 'api_key', 'label': 'x\\u0000'}",
                "scope | {'kind': 'api_key', 'scope': ['orders:read']}",
                "body | []"
            })
    void namesTheWrongFieldOfANewCredential(String field, String request) {
        issue(account, request.replace('\'', '"'))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors[0].field", startsWith(field));
        operator().get(account(account)).then().body("credentials", empty());
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        issue(account, Map.of("kind", "pigeon", "scopes", List.of(), "requests_per_minute", 0))
                .statusCode(400)
                .body("errors.field", contains("kind", "scopes", "requests_per_minute"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scopes | {'scopes': []}",
                "networks | {'networks': ['nowhere']}",
                "expires_at | {'expires_at': '2020-01-01T00:00:00Z'}",
                "requests_per_minute | {'requests_per_minute': -1}",
                "kind | {'kind': 'zadarma'}",
                "body | []"
            })
    void namesTheWrongFieldOfARestriction(String field, String request) {
        String id = issue(account, RESTRICTED).extract().path("id");

        restrict(account, id, request.replace('\'', '"'))
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors[0].field", equalTo(field));
        operator().get(account(account)).then().body("credentials[0].requests_per_minute", equalTo(600));
    }

    @Test
    void restrictsNoSigningSecret() {
        String id = issue(account, Map.of("kind", "seven_signing")).extract().path("id");

        restrict(account, id, Map.of("scopes", List.of("numbers:read")))
                .statusCode(400)
                .body("errors.field", contains("scopes"));
        restrict(account, id, Map.of("label", "Signs", "expires_at", "2031-01-01T00:00:00Z"))
                .statusCode(200)
                .body("label", equalTo("Signs"))
                .body("scopes", nullValue())
                .body("networks", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"P91D", "-PT1S", "24 hours", "P1M", "''"})
    void namesAWrongOverlap(String overlap) {
        String id = issue(account, Map.of("kind", "api_key")).extract().path("id");

        rotate(account, id, Map.of("old_valid_for", overlap))
                .statusCode(400)
                .body("errors.field", contains("old_valid_for"));
    }

    @Test
    void requiresSignaturesOnlyOfWhoCanSign() {
        setSigning("true").statusCode(409).body("code", equalTo("NO_SIGNING_SECRET"));

        issue(account, Map.of("kind", "seven_signing"))
                .statusCode(201)
                .body("kind", equalTo("seven_signing"))
                .body("secret", matchesPattern("[0-9a-f]{64}"));
        setSigning("true").statusCode(200).body("signing_required", equalTo(true));
        await().atMost(SOON).until(() -> replicatedVersion() == 3);
        assertThat(replica().getBoolean("signing_required")).isEqualTo(true);

        setSigning("false").statusCode(200).body("signing_required", equalTo(false));
        setSigning("null").statusCode(400).body("errors.field", contains("required"));
        setSigning("\"yes\"").statusCode(400).body("errors.field", contains("required"));
    }

    @Test
    void hidesCredentialsOfOtherAccounts() {
        String id = issue(account, Map.of("kind", "api_key")).extract().path("id");
        String other = openAccount("Another customer");

        rotate(other, id, Map.of()).statusCode(404).body("code", equalTo("CREDENTIAL_UNKNOWN"));
        rotate(other, UUID.randomUUID().toString(), Map.of())
                .statusCode(404)
                .body("code", equalTo("CREDENTIAL_UNKNOWN"));
        restrict(other, id, Map.of("label", "mine")).statusCode(404);
        operator().delete(credential(other, id)).then().statusCode(200);
        operator().get(account(account)).then().body("credentials", hasSize(1));
    }

    @Test
    void saysWhenThereIsNoSuchAccount() {
        String unknown = UUID.randomUUID().toString();

        issue(unknown, Map.of("kind", "api_key")).statusCode(404).body("code", equalTo("ACCOUNT_UNKNOWN"));
        rotate(unknown, unknown, Map.of()).statusCode(404).body("code", equalTo("ACCOUNT_UNKNOWN"));
        restrict(unknown, unknown, Map.of()).statusCode(404).body("code", equalTo("ACCOUNT_UNKNOWN"));
        operator().delete(credential(unknown, unknown)).then().statusCode(404);
        operator().post(credentials("no-uuid")).then().statusCode(404);
    }

    private ValidatableResponse setSigning(String required) {
        return operator()
                .body("{\"required\": " + required + "}")
                .put(account(account) + "/signing")
                .then();
    }

    private int replicatedVersion() {
        JsonPath replica = replica();
        return replica == null ? 0 : replica.getInt("version");
    }

    /** What this service has learned from the topic, as every other one does. */
    private JsonPath replica() {
        var rows = pool.preparedQuery("SELECT document FROM account_replica WHERE account_id = $1")
                .execute(Tuple.of(UUID.fromString(account)))
                .await()
                .atMost(SOON);
        return rows.size() == 0 ? null : JsonPath.from(rows.iterator().next().getString(0));
    }
}
