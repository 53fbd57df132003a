package rufwerk.orders;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import rufwerk.kit.testing.PostgresAndKafka;

/** An account with a key of each kind this service asks for, made by the operators' API and usable at once. */
public record TestCustomer(String accountId, String apiKey, String accessKey) {

    public static TestCustomer create() {
        String account =
                operator("/v1/accounts", Map.of("name", "A test customer")).path("id");
        String apiKey =
                operator(credentials(account), Map.of("kind", "api_key")).path("key");
        String accessKey =
                operator(credentials(account), Map.of("kind", "tenios")).path("access_key");
        var customer = new TestCustomer(account, apiKey, accessKey);
        await().atMost(Duration.ofSeconds(20)).until(customer::isKnown);
        return customer;
    }

    /** The account reaches this service as it reaches the others: over Kafka. The last key is known last. */
    private boolean isKnown() {
        return given().contentType(ContentType.JSON)
                        .body(Map.of("access_key", accessKey))
                        .post("/number/order")
                        .statusCode()
                != 403;
    }

    private static String credentials(String account) {
        return "/v1/accounts/" + account + "/credentials";
    }

    private static Response operator(String path, Map<String, String> body) {
        return given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }
}
