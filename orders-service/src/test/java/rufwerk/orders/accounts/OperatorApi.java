package rufwerk.orders.accounts;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import rufwerk.kit.testing.PostgresAndKafka;

/** The operators' API as an operator uses it. */
final class OperatorApi {
    private OperatorApi() {}

    static RequestSpecification operator() {
        return given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD)
                .contentType(ContentType.JSON);
    }

    static String openAccount(String name) {
        return operator()
                .body(Map.of("name", name))
                .post("/v1/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String account(String id) {
        return "/v1/accounts/" + id;
    }

    static String credentials(String account) {
        return account(account) + "/credentials";
    }

    static String credential(String account, String credential) {
        return credentials(account) + "/" + credential;
    }

    static ValidatableResponse issue(String account, Object request) {
        return operator().body(request).post(credentials(account)).then();
    }

    static ValidatableResponse rotate(String account, String credential, Object request) {
        return operator()
                .body(request)
                .post(credential(account, credential) + "/rotation")
                .then();
    }

    static ValidatableResponse restrict(String account, String credential, Object changes) {
        return operator().body(changes).patch(credential(account, credential)).then();
    }

    /** The status that a customer gets for an order that does not exist: 404 with a key that is valid, else 401. */
    static int statusWithApiKey(String key) {
        return given().header("X-Api-Key", key).get("/v1/orders/1").statusCode();
    }
}
