package rufwerk.documents;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.UUID;
import rufwerk.documents.review.ReviewFixtures;
import rufwerk.kit.testing.PostgresAndKafka;

/** Speaks to the running service as orders-service and as an operator do. */
final class Documents {
    private Documents() {}

    static RequestSpecification asOrders() {
        return given().header("Authorization", "Bearer " + PostgresAndKafka.ORDERS_TO_DOCUMENTS_TOKEN);
    }

    static RequestSpecification asOperator() {
        return given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD);
    }

    static Response handIn(UUID id, byte[] document) {
        return handIn(asOrders(), id, request(Base64.getEncoder().encodeToString(document)));
    }

    static Response handIn(RequestSpecification as, UUID id, String request) {
        return as.contentType("application/json").body(request).put("/v1/verifications/" + id);
    }

    /** Without REST Assured, which keeps several copies of a body and prints it when an expectation fails. */
    static HttpResponse<String> handInLarge(URI service, UUID id, String request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(service.resolve("/v1/verifications/" + id))
                            .header("Authorization", "Bearer " + PostgresAndKafka.ORDERS_TO_DOCUMENTS_TOKEN)
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(request))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    static UUID handedIn() {
        UUID id = UUID.randomUUID();
        handIn(id, ReviewFixtures.aPdf("of " + id)).then().statusCode(201);
        return id;
    }

    /** With a type of document of its own, by which the queue shows it among all that other tests hand in. */
    static UUID handedInAs(String type) {
        UUID id = UUID.randomUUID();
        String document = Base64.getEncoder().encodeToString(ReviewFixtures.aPdf("of " + id));
        handIn(asOrders(), id, request(document).replace("IDENTITY_CARD", type))
                .then()
                .statusCode(201);
        return id;
    }

    /** What a reviewer has asked for. */
    static Response handInMore(UUID verification, UUID document, byte[] content) {
        return handInMore(
                asOrders(),
                verification,
                document,
                "{\"document_type\":\"CONTRACT\",\"document\":\"%s\"}"
                        .formatted(Base64.getEncoder().encodeToString(content)));
    }

    static Response handInMore(RequestSpecification as, UUID verification, UUID document, String request) {
        return as.contentType("application/json")
                .body(request)
                .put("/v1/verifications/" + verification + "/documents/" + document);
    }

    static Response askMore(UUID id) {
        return decide(id, "{\"decision\":\"more_asked\",\"reason\":\"page_missing\",\"comment\":\"The back\"}");
    }

    static Response decide(UUID id, String decision) {
        return asOperator().contentType("application/json").body(decision).put("/v1/reviews/" + id + "/decision");
    }

    static String request(String base64) {
        return request(base64, "4a");
    }

    static String request(String base64, String houseNumber) {
        return """
                {"account_id":"%s","country":"DE","city":"Köln","zip":"50667","street":"Domkloster",
                 "house_number":"%s","document_type":"IDENTITY_CARD","area_code":"221","document":"%s"}""".formatted(ReviewFixtures.ACCOUNT, houseNumber, base64);
    }
}
