package rufwerk.orders.accounts;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static rufwerk.orders.accounts.OperatorApi.operator;
import static rufwerk.orders.accounts.OperatorApi.statusWithApiKey;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.TestCustomer;

@OrdersComponent
class AccountsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void stopsARevokedKeyAndNoOther() {
        TestCustomer customer = TestCustomer.create();
        List<String> ids = operator().get(account(customer)).then().extract().path("credentials.id");
        List<String> kinds = operator().get(account(customer)).then().extract().path("credentials.kind");

        operator()
                .delete(account(customer) + "/credentials/" + ids.get(kinds.indexOf("api_key")))
                .then()
                .statusCode(200)
                .body("credentials.kind", contains("tenios"));

        await().atMost(SOON).until(() -> statusWithApiKey(customer.apiKey()) == 401);
        given().contentType(ContentType.JSON)
                .body(Map.of("access_key", customer.accessKey()))
                .post("/number/order")
                .then()
                .statusCode(400);
    }

    @Test
    void stopsASuspendedAccountAndOpensItAgain() {
        TestCustomer customer = TestCustomer.create();

        setStatus(customer.accountId(), "suspended").then().statusCode(200).body("status", equalTo("suspended"));
        await().atMost(SOON).until(() -> statusWithApiKey(customer.apiKey()) == 401);

        setStatus(customer.accountId(), "active").then().statusCode(200).body("status", equalTo("active"));
        await().atMost(SOON).until(() -> statusWithApiKey(customer.apiKey()) == 404);
    }

    @Test
    void showsNothingThatOpensAnAccount() {
        TestCustomer customer = TestCustomer.create();

        operator()
                .get(account(customer))
                .then()
                .statusCode(200)
                .body("credentials", hasSize(2))
                .body(not(containsString(customer.accessKey())))
                .body(not(containsString(customer.apiKey().substring(12))))
                .body(not(containsString("lookup")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"one\",\"name\":\"two\"}",
                "{\"name\":",
                "[]",
                "\"name\"",
                "",
                "null",
                "{\"name\":{}}"
            })
    void refusesBodiesThatAreNoAccount(String body) {
        operator()
                .body(body)
                .post("/v1/accounts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString("jackson")));
    }

    @Test
    void saysWhenThereIsNoSuchAccount() {
        String unknown = UUID.randomUUID().toString();

        operator().get("/v1/accounts/" + unknown).then().statusCode(404).body("code", equalTo("ACCOUNT_UNKNOWN"));
        setStatus(unknown, "suspended").then().statusCode(404);
        setStatus(unknown, "closed").then().statusCode(400).body("errors.field", contains("status"));
        operator().get("/v1/accounts/no-uuid").then().statusCode(404);
    }

    @Test
    void keepsEverybodyElseOut() {
        TestCustomer customer = TestCustomer.create();
        String path = account(customer);

        given().get(path).then().statusCode(401);
        given().auth().preemptive().basic("operator", "wrong").get(path).then().statusCode(401);
        given().header("X-Api-Key", customer.apiKey()).get(path).then().statusCode(401);
        given().header("Authorization", "Bearer " + customer.apiKey())
                .get(path)
                .then()
                .statusCode(401);
    }

    private static String account(TestCustomer customer) {
        return "/v1/accounts/" + customer.accountId();
    }

    private static Response setStatus(String account, String status) {
        return operator().body(Map.of("status", status)).put("/v1/accounts/" + account + "/status");
    }
}
