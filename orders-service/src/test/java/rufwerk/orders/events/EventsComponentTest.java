package rufwerk.orders.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.kit.events.EventProducer;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.orders.DocumentsStandIn;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.TestCustomer;
import rufwerk.orders.TestOrders;
import rufwerk.orders.endpoints.EventType;

@OrdersComponent
class EventsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PATH = "/v1/events";

    @Inject
    EventProducer kafka;

    @Inject
    AppendEvents appendEvents;

    @Inject
    SafeContext safeContext;

    @Inject
    MeterRegistry metrics;

    DocumentsStandIn documents;

    private TestCustomer customer;

    @BeforeEach
    void createCustomer() {
        customer = TestCustomer.create();
    }

    @Test
    void tellsOfAnOrderFromBeginToEnd() {
        var orders = new TestOrders(customer, documents, kafka);
        String verification = orders.createVerification();
        int order = orders.order(verification);
        orders.approve(verification);
        orders.awaitState(order, "PLACED");
        orders.assign(order, "+492214710001");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(read(Map.of()).getList("events.message.type"))
                        .containsExactly(
                                "orders.verification.approved", "orders.order.placed", "orders.order.completed"));
        JsonPath page = read(Map.of());
        assertThat(page.getInt("events[2].message.data.order_id")).isEqualTo(order);
        assertThat(page.getString("events[2].message.data.phone_number")).isEqualTo("+492214710001");
        assertThat(read(Map.of("types", "orders.order.placed,orders.order.failed"))
                        .getList("events.message.type"))
                .containsExactly("orders.order.placed");
    }

    @Test
    void isReadPageByPageFromAnyPlace() {
        append(5);
        await().atMost(SOON).until(() -> read(Map.of()).getList("events").size() == 5);

        JsonPath first = read(Map.of("limit", 3));
        JsonPath second = read(Map.of("after", first.getString("next_cursor")));

        assertThat(first.getBoolean("more")).isTrue();
        assertThat(texts(first)).containsExactly("0", "1", "2");
        assertThat(texts(second)).containsExactly("3", "4");
        assertThat(texts(read(Map.of("after", first.getString("events[1].cursor")))))
                .containsExactly("2", "3", "4");
        assertThat(texts(read(Map.of("after", "latest")))).isEmpty();
        assertThat(read(Map.of("after", second.getString("next_cursor"))).getList("events"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 1001", "types, orders.order.eaten", "types, orders.webhook-endpoint.test"})
    void namesAWrongParameter(String parameter, String value) {
        given().header("X-Api-Key", customer.apiKey())
                .queryParam(parameter, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.field", contains(parameter));
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "LTEgMA", "MSA"})
    void refusesACursorThatIsNoneOfOurs(String cursor) {
        given().header("X-Api-Key", customer.apiKey())
                .queryParam("after", cursor)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
    }

    @Test
    void streamsWhatWasAndWhatHappens() throws Exception {
        append(2);
        try (var stream = OpenStream.of(customer, "")) {
            stream.await("data", 2);
            append(1);
            stream.await("data", 3);

            assertThat(stream.all("event")).containsOnly("orders.order.placed").hasSize(3);
        }
    }

    @Test
    void goesOnAfterTheLastEventThatWasSeen() throws Exception {
        append(3);
        String second;
        try (var stream = OpenStream.of(customer, "")) {
            stream.await("data", 3);
            second = stream.all("id").get(1);
        }

        try (var stream = OpenStream.of(customer, "?after=latest", "Last-Event-ID", second)) {
            stream.await("data", 1);

            assertThat(stream.all("data").getFirst()).contains("\"text\":\"2\"");
        }
    }

    @Test
    void givesSignsOfLifeFromWhichAReaderCanGoOn() throws Exception {
        try (var stream = OpenStream.of(customer, "?types=orders.order.failed")) {
            append(1);
            stream.await("id", 3);

            assertThat(stream.all("event")).isEmpty();
            assertThat(texts(read(Map.of("after", stream.all("id").getLast())))).isEmpty();
        }
    }

    @Test
    void endsTheStreamOfAKeyThatIsClosed() throws Exception {
        try (var stream = OpenStream.of(customer, "")) {
            given().auth()
                    .preemptive()
                    .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD)
                    .contentType(ContentType.JSON)
                    .body(Map.of("status", "suspended"))
                    .put("/v1/accounts/" + customer.accountId() + "/status")
                    .then()
                    .statusCode(200);

            stream.awaitEnd();

            assertThat(stream.all("event")).containsExactly("end");
            assertThat(stream.all("data")).containsExactly("{\"reason\":\"key_closed\"}");
        }
    }

    @Test
    void opensOnlySoManyStreamsForAnAccount() throws Exception {
        List<OpenStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                streams.add(OpenStream.of(customer, ""));
            }
            assertThat(streams).extracting(OpenStream::status).containsOnly(200);
            try (var eleventh = OpenStream.of(customer, "")) {
                assertThat(eleventh.status()).isEqualTo(429);
            }
            streams.removeFirst().close();

            await().atMost(SOON).until(() -> {
                try (var again = OpenStream.of(customer, "")) {
                    return again.status() == 200;
                }
            });
        } finally {
            streams.forEach(OpenStream::close);
        }
    }

    /** Sends its request and then reads nothing, while there is more to read than buffers on the way can hold. */
    @Test
    void cutsOffAReaderWhoTakesNothing() throws Exception {
        double before = cut();
        String large = "x".repeat(100_000);
        for (int i = 0; i < 200; i++) {
            append(List.of(large));
        }
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            socket.getOutputStream()
                    .write(("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nX-Api-Key: "
                                    + customer.apiKey() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            await().atMost(SOON).until(() -> cut() > before);

            socket.setSoTimeout((int) SOON.toMillis());
            assertThat(readToTheEnd(socket)).isLessThan(200 * large.length());
        }
    }

    private static long readToTheEnd(Socket socket) throws IOException {
        try {
            return socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            return 0;
        }
    }

    private double cut() {
        return metrics.counter("rufwerk.events.streams.cut").count();
    }

    private JsonPath read(Map<String, ?> parameters) {
        return given().header("X-Api-Key", customer.apiKey())
                .queryParams(parameters)
                .get(PATH)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .extract()
                .jsonPath();
    }

    private static List<String> texts(JsonPath page) {
        return page.getList("events.message.text");
    }

    private void append(int count) {
        append(IntStream.range(0, count).mapToObj(Integer::toString).toList());
    }

    private void append(List<String> texts) {
        var events = texts.stream()
                .map(text -> new NewEvent(
                        UUID.fromString(customer.accountId()), EventType.ORDER_PLACED, "{\"text\":\"" + text + "\"}"))
                .toList();
        safeContext
                .run(Span.getInvalid(), () -> Panache.withTransaction(() -> appendEvents.all(events)))
                .await()
                .atMost(SOON);
    }
}
