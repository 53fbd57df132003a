package rufwerk.orders.webhooks;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import rufwerk.orders.endpoints.EndpointApi;

/** A customer's webhook deliveries as the customer sees them. */
final class DeliveryApi {
    static final String PATH = "/v1/webhook-deliveries";

    private final EndpointApi customer;

    DeliveryApi(EndpointApi customer) {
        this.customer = customer;
    }

    JsonPath get(String id) {
        return customer.asCustomer()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    String state(String id) {
        return get(id).getString("delivery.state");
    }

    List<String> ids(Map<String, ?> filters) {
        return customer.asCustomer()
                .queryParams(filters)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("deliveries.id");
    }

    int replay(String id) {
        return customer.asCustomer().post(PATH + "/" + id + "/replay").statusCode();
    }

    int replayAll(Map<String, ?> request) {
        return customer.asCustomer()
                .body(request)
                .post(PATH + "/replays")
                .then()
                .statusCode(202)
                .extract()
                .path("deliveries");
    }
}
