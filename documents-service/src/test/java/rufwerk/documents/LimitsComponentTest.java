package rufwerk.documents;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static rufwerk.documents.Documents.asOperator;
import static rufwerk.documents.Documents.asOrders;
import static rufwerk.documents.Documents.handIn;
import static rufwerk.documents.Documents.request;
import static rufwerk.documents.review.ReviewFixtures.aPdf;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import rufwerk.documents.files.check.Limits;
import rufwerk.documents.files.check.Pdfs;
import rufwerk.kit.testing.PostgresAndKafka;

@DocumentsComponent
class LimitsComponentTest {
    private static final int LIMIT = 30 * 1024 * 1024;
    private final UUID id = UUID.randomUUID();

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI service;

    @Test
    void refusesABodyThatAnnouncesItselfAsHuge() throws IOException {
        try (Socket socket = connect("Content-Length: " + (LIMIT + 1))) {
            assertThat(statusOf(socket)).isEqualTo(413);
        }
    }

    /** So often that its share of the memory must have been given back each time. */
    @RepeatedTest(6)
    void refusesABodyThatTurnsOutHuge() throws IOException {
        try (Socket socket = connect("Transfer-Encoding: chunked")) {
            byte[] chunk = ("10000\r\n" + "A".repeat(0x10000) + "\r\n").getBytes(US_ASCII);
            OutputStream out = socket.getOutputStream();
            try {
                out.write("d\r\n{\"document\":\"\r\n".getBytes(US_ASCII));
                for (int sent = 0; sent < LIMIT + 2 * 0x10000; sent += 0x10000) {
                    out.write(chunk);
                }
                out.write("0\r\n\r\n".getBytes(US_ASCII));
            } catch (IOException e) {
                // The service may hang up while we are still sending.
            }
            assertThat(statusOf(socket)).isEqualTo(413);
        }
    }

    @Test
    void turnsLargeDocumentsAwayWhileOthersFillTheMemory() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                slow.add(connect("Content-Length: " + (LIMIT - 1)));
                asOperator()
                        .get("/v1/reviews/" + id + "/document")
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "1")
                        .contentType("application/problem+json")
                        .body("code", equalTo("DOCUMENTS_BUSY"));
            });
            // Small ones still fit.
            handIn(id, aPdf("small")).then().statusCode(201);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asOperator()
                        .get("/v1/reviews/" + id + "/document")
                        .then()
                        .statusCode(200));
    }

    /** Without a bound, this would need far more memory than the tests are given. */
    @Test
    void survivesManyLargeDocumentsAtOnce() {
        byte[] pdf = Pdfs.ofSize(Limits.MAX_BYTES);
        byte[] request = request(Base64.getEncoder().encodeToString(pdf)).getBytes(UTF_8);
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answers =
                    Stream.generate(() -> upload(client, request)).limit(24).toList();
            assertThat(answers.stream().map(CompletableFuture::join))
                    .containsOnly(201, 503)
                    .filteredOn(status -> status == 201)
                    .hasSizeGreaterThanOrEqualTo(4);
        }
    }

    private CompletableFuture<Integer> upload(HttpClient client, byte[] request) {
        var put = HttpRequest.newBuilder(service.resolve("/v1/verifications/" + UUID.randomUUID()))
                .header("Authorization", "Bearer " + PostgresAndKafka.ORDERS_TO_DOCUMENTS_TOKEN)
                .header("Content-Type", "application/json")
                .version(HttpClient.Version.HTTP_1_1)
                // Read on demand: the client would copy an array for each request.
                .PUT(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(request)),
                        request.length))
                .build();
        return client.sendAsync(put, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    @Test
    void knowsStrangersFromFriends() {
        String request = request(Base64.getEncoder().encodeToString(aPdf("front")));
        handIn(given(), id, request).then().statusCode(401);
        handIn(given().header("Authorization", "Bearer wrong"), id, request)
                .then()
                .statusCode(401);
        handIn(asOperator(), id, request).then().statusCode(403);

        String decision = "{\"decision\":\"approved\"}";
        for (String path : List.of("/v1/reviews", "/v1/reviews/" + id, "/v1/reviews/" + id + "/document")) {
            given().get(path).then().statusCode(401);
            given().auth()
                    .preemptive()
                    .basic("operator", "wrong")
                    .get(path)
                    .then()
                    .statusCode(401);
            asOrders().get(path).then().statusCode(403);
        }
        asOrders()
                .contentType("application/json")
                .body(decision)
                .put("/v1/reviews/" + id + "/decision")
                .then()
                .statusCode(403);
        asOperator().get("/v1/reviews/" + id).then().statusCode(404);
    }

    @Test
    void describesItself() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Rufwerk documents-service"))
                .body("paths", hasKey("/v1/verifications/{verificationId}"))
                .body("paths", hasKey("/v1/documents/groups/list"))
                .body("paths", hasKey("/v1/documents/upload"));
        given().get("/q/health/ready").then().statusCode(200);
    }

    private Socket connect(String length) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write("""
                PUT /v1/verifications/%s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                %s

                """.formatted(id, PostgresAndKafka.ORDERS_TO_DOCUMENTS_TOKEN, length)
                .replace("\n", "\r\n")
                .getBytes(US_ASCII));
        return socket;
    }

    private static int statusOf(Socket socket) throws IOException {
        var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        return Integer.parseInt(answer.readLine().split(" ")[1]);
    }
}
