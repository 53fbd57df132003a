package rufwerk.orders.tenios.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rufwerk.orders.DocumentsStandIn;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.TestCustomer;

@OrdersComponent
class MemoryGateComponentTest {
    private static final int LARGEST = 31_000_000;

    DocumentsStandIn documents;

    @Test
    void takesNoMoreDocumentsThanMemoryHoldsUntilSomeAreDone() throws IOException {
        documents.answers(201, "");
        TestCustomer customer = TestCustomer.create();
        try (var announced = announced(LARGEST)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> submitLarge(customer).extract().statusCode() == 503);
            submitLarge(customer)
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("error_code", equalTo("SERVICE_UNAVAILABLE"));
            submit(customer, 100).statusCode(200);
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> submitLarge(customer).extract().statusCode() == 200);
    }

    /** A submission whose body is still to come. */
    private static Socket announced(int length) throws IOException {
        var socket = new Socket("127.0.0.1", RestAssured.port);
        socket.getOutputStream()
                .write("POST /verification/create HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n{"
                        .formatted(length)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static ValidatableResponse submitLarge(TestCustomer customer) {
        return submit(customer, 15_000_000);
    }

    private static ValidatableResponse submit(TestCustomer customer, int length) {
        byte[] pdf = new byte[length];
        System.arraycopy("%PDF-1.4".getBytes(StandardCharsets.US_ASCII), 0, pdf, 0, 8);
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "access_key", customer.accessKey(),
                        "country", "DE",
                        "city", "Köln",
                        "zip", "50667",
                        "street", "Domkloster",
                        "house_number", "4",
                        "document_type", "CONTRACT",
                        "document_data", Base64.getEncoder().encodeToString(pdf),
                        "area_code", "221"))
                .post("/verification/create")
                .then();
    }
}
