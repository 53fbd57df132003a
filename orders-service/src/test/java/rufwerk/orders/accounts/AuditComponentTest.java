package rufwerk.orders.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static rufwerk.orders.accounts.OperatorApi.account;
import static rufwerk.orders.accounts.OperatorApi.credential;
import static rufwerk.orders.accounts.OperatorApi.issue;
import static rufwerk.orders.accounts.OperatorApi.openAccount;
import static rufwerk.orders.accounts.OperatorApi.operator;
import static rufwerk.orders.accounts.OperatorApi.restrict;
import static rufwerk.orders.accounts.OperatorApi.rotate;

import io.opentelemetry.api.trace.Span;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.orders.OrdersComponent;

@OrdersComponent
class AuditComponentTest {
    private static final int CHANGES_EACH = 20;

    @Inject
    IssueCredential issueCredential;

    @Inject
    SafeContext safeContext;

    @Test
    void tellsWhoDidWhatToAnAccount() {
        String account = openAccount("A customer");
        String key = issue(account, Map.of("kind", "api_key")).extract().path("id");
        restrict(account, key, Map.of("label", "Billing")).statusCode(200);
        String successor = rotate(account, key, Map.of()).extract().path("id");
        operator().delete(credential(account, key)).then().statusCode(200);
        operator()
                .body(Map.of("status", "suspended"))
                .put(account(account) + "/status")
                .then()
                .statusCode(200);

        audit(account)
                .body(
                        "entries.action",
                        contains(
                                "status_set",
                                "credential_revoked",
                                "credential_rotated",
                                "credential_restricted",
                                "credential_issued",
                                "account_opened"))
                .body("entries.operator.unique()", contains(PostgresAndKafka.OPERATOR_USERNAME))
                .body("entries.account_id.unique()", contains(account))
                .body("entries[0].credential_id", nullValue())
                .body("entries[0].before", equalTo(Map.of("status", "active")))
                .body("entries[0].after", equalTo(Map.of("status", "suspended")))
                .body("entries[1].after", equalTo(Map.of()))
                .body("entries[2].credential_id", equalTo(key))
                .body("entries[2].after.credentials.'" + successor + "'.label", equalTo("Billing"))
                .body("entries[3].before.credentials.'" + key + "'.label", nullValue())
                .body("entries[3].after.credentials.'" + key + "'", equalTo(Map.of("label", "Billing")))
                .body("entries[5].after.name", equalTo("A customer"))
                .body("next_cursor", nullValue());
    }

    @Test
    void holdsNothingThatOpensAnAccount() {
        String account = openAccount("A customer");
        JsonPath key = issue(account, Map.of("kind", "api_key")).extract().jsonPath();
        JsonPath zadarma = issue(account, Map.of("kind", "zadarma")).extract().jsonPath();
        JsonPath tenios = issue(account, Map.of("kind", "tenios")).extract().jsonPath();
        JsonPath signing =
                issue(account, Map.of("kind", "seven_signing")).extract().jsonPath();

        audit(account)
                .body(not(containsString(key.getString("key").substring(12))))
                .body(not(containsString(zadarma.getString("secret"))))
                .body(not(containsString(tenios.getString("access_key"))))
                .body(not(containsString(signing.getString("secret"))))
                .body(not(containsString("sealed")))
                .body(not(containsString("lookup")));
    }

    @Test
    void losesNothingWhenTwoOperatorsChangeOneAccountAtOnce() {
        String account = openAccount("A customer");

        List<Uni<Outcome<Issued>>> changes = IntStream.range(0, 2 * CHANGES_EACH)
                .mapToObj(i -> new Operator(i % 2 == 0 ? "anna" : "bert"))
                .map(operator -> safeContext.run(
                        Span.getInvalid(),
                        () -> issueCredential.to(
                                new AccountId(UUID.fromString(account)),
                                Credential.Kind.API_KEY,
                                false,
                                Terms.none(),
                                operator)))
                .toList();
        Uni.join().all(changes).andFailFast().await().atMost(Duration.ofSeconds(30));

        JsonPath now = operator().get(account(account)).jsonPath();
        assertThat(now.getList("credentials.id")).doesNotHaveDuplicates().hasSize(2 * CHANGES_EACH);
        List<String> operators = audit(account).extract().jsonPath().getList("entries.operator");
        assertThat(operators)
                .hasSize(2 * CHANGES_EACH + 1)
                .filteredOn("anna"::equals)
                .hasSize(CHANGES_EACH);
    }

    @Test
    void isReadInPages() {
        String account = openAccount("A customer");
        for (String label : List.of("a", "b", "c")) {
            issue(account, Map.of("kind", "api_key", "label", label)).statusCode(201);
        }

        List<Integer> ids = new ArrayList<>();
        String cursor = null;
        do {
            var request = operator().queryParam("account", account).queryParam("limit", 3);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/audit")
                    .jsonPath();
            ids.addAll(page.getList("entries.id", Integer.class));
            cursor = page.getString("next_cursor");
        } while (cursor != null);

        assertThat(ids).hasSize(4).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
        operator().get("/v1/audit?limit=1").then().statusCode(200).body("entries.account_id", contains(account));
    }

    @Test
    void namesAWrongParameter() {
        operator().get("/v1/audit?limit=0").then().statusCode(400).body("errors.field", contains("limit"));
        operator().get("/v1/audit?account=none").then().statusCode(400).body("errors.field", contains("account"));
        operator().get("/v1/audit?cursor=none").then().statusCode(400).body("code", equalTo("CURSOR_INVALID"));
    }

    @Test
    void isForOperatorsAlone() {
        given().get("/v1/audit").then().statusCode(401);
    }

    private static ValidatableResponse audit(String account) {
        return operator()
                .queryParam("account", account)
                .queryParam("limit", 100)
                .get("/v1/audit")
                .then()
                .statusCode(200);
    }
}
