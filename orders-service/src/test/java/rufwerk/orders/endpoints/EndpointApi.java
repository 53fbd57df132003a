package rufwerk.orders.endpoints;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import rufwerk.orders.TestCustomer;

/** A customer's webhook endpoints as the customer uses them. */
public final class EndpointApi {
    public static final String PATH = "/v1/webhook-endpoints";

    private final TestCustomer customer;

    public EndpointApi(TestCustomer customer) {
        this.customer = customer;
    }

    /** An open endpoint with its secret. */
    public record Opened(String id, String secret) {}

    public RequestSpecification asCustomer() {
        return given().header("X-Api-Key", customer.apiKey()).contentType(ContentType.JSON);
    }

    public Opened open(String url, String... eventTypes) {
        JsonPath opened = asCustomer()
                .body(Map.of("url", url, "event_types", List.of(eventTypes)))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Opened(opened.getString("id"), opened.getString("secret"));
    }

    public JsonPath get(String id) {
        return asCustomer()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public String rotate(String id, String oldValidFor) {
        return asCustomer()
                .body(Map.of("old_valid_for", oldValidFor))
                .post(PATH + "/" + id + "/rotation")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    public void setEnabled(String id, boolean enabled) {
        asCustomer()
                .body(Map.of("enabled", enabled))
                .put(PATH + "/" + id + "/state")
                .then()
                .statusCode(200);
    }

    /** The id of the delivery. */
    public String test(String id) {
        return asCustomer()
                .post(PATH + "/" + id + "/test")
                .then()
                .statusCode(202)
                .extract()
                .path("delivery_id");
    }
}
