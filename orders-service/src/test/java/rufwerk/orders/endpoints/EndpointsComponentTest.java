package rufwerk.orders.endpoints;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.TestCustomer;
import rufwerk.orders.WebhookReceiver;

@OrdersComponent
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String URL = "https://customer.example/hook";

    @Inject
    Pool pool;

    private TestCustomer customer;
    private EndpointApi api;

    @BeforeEach
    void createCustomer() {
        if (customer == null) {
            customer = TestCustomer.create();
            api = new EndpointApi(customer);
        }
    }

    @Test
    void showsTheSecretOnceAndKeepsItSealed() {
        var opened = api.open(URL, "orders.order.completed");

        assertThat(opened.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
        api.asCustomer()
                .get(EndpointApi.PATH + "/" + opened.id())
                .then()
                .body("url", equalTo(URL))
                .body("event_types", contains("orders.order.completed"))
                .body("enabled", equalTo(true))
                .body("disabled_reason", nullValue())
                .body("$", not(hasKey("secret")));
        String sealed = pool.preparedQuery("SELECT sealed_secret FROM webhook_secret WHERE endpoint_id = $1")
                .execute(Tuple.of(UUID.fromString(opened.id())))
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getString(0);
        assertThat(sealed).doesNotContain(opened.secret().substring(6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|url",
                "{\"url\":\"ftp://customer.example/\"}|url",
                "{\"url\":\"https://user:password@customer.example/\"}|url",
                "{\"url\":\"https:///path\"}|url",
                "{\"url\":\"https://customer.example:70000/\"}|url",
                "{\"url\":\"https://customer.example/\",\"event_types\":[\"orders.order.eaten\"]}|event_types",
                "{\"url\":\"https://customer.example/\",\"event_types\":[null]}|event_types",
                "{\"url\":\"https://customer.example/\",\"event_types\":[\"orders.webhook-endpoint.test\"]}|event_types",
                "{\"url\":\"https://customer.example/\",\"description\":\"a\\u0000b\"}|description",
            })
    void namesTheFieldsAtFault(String request, String field) {
        api.asCustomer()
                .body(request)
                .post(EndpointApi.PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P31D", "-PT1S", "a while"})
    void refusesAnOverlapThatIsTooLongOrNone(String overlap) {
        api.asCustomer()
                .body(Map.of("old_valid_for", overlap))
                .post(EndpointApi.PATH + "/" + api.open(URL).id() + "/rotation")
                .then()
                .statusCode(400)
                .body("errors.field", contains("old_valid_for"));
    }

    @Test
    void changesWhatItsOwnerDecides() {
        String id = api.open(URL).id();

        api.asCustomer()
                .body(Map.of(
                        "url", "https://other.example/",
                        "event_types", List.of("orders.order.failed", "orders.order.placed"),
                        "description", "Billing"))
                .put(EndpointApi.PATH + "/" + id)
                .then()
                .statusCode(200);

        JsonPath changed = api.get(id);
        assertThat(changed.getString("url")).isEqualTo("https://other.example/");
        assertThat(changed.getList("event_types")).containsExactly("orders.order.failed", "orders.order.placed");
        assertThat(changed.getString("description")).isEqualTo("Billing");
    }

    @Test
    void disablesAndEnables() {
        String id = api.open(URL).id();

        api.setEnabled(id, false);
        assertThat(api.get(id).getString("disabled_reason")).isEqualTo("by_owner");
        api.asCustomer()
                .post(EndpointApi.PATH + "/" + id + "/test")
                .then()
                .statusCode(409)
                .body("code", equalTo("WEBHOOK_ENDPOINT_DISABLED"));

        api.setEnabled(id, true);
        assertThat(api.get(id).getBoolean("enabled")).isTrue();
    }

    @Test
    void isGoneAfterItWasDeleted() {
        String id = api.open(URL).id();

        api.asCustomer().delete(EndpointApi.PATH + "/" + id).then().statusCode(200);

        api.asCustomer()
                .get(EndpointApi.PATH + "/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("WEBHOOK_ENDPOINT_UNKNOWN"));
    }

    @Test
    void hidesTheEndpointsOfOthers() {
        String id = api.open(URL).id();
        var stranger = new EndpointApi(TestCustomer.create()).asCustomer();
        String path = EndpointApi.PATH + "/" + id;
        String change = "{\"url\":\"https://stranger.example/\"}";

        assertThat(List.of(
                        given(stranger).get(path).statusCode(),
                        given(stranger).body(change).put(path).statusCode(),
                        given(stranger)
                                .body("{\"enabled\":false}")
                                .put(path + "/state")
                                .statusCode(),
                        given(stranger).post(path + "/rotation").statusCode(),
                        given(stranger).post(path + "/test").statusCode(),
                        given(stranger).delete(path).statusCode()))
                .containsOnly(404);
        given(stranger).get(EndpointApi.PATH).then().body("endpoints", hasSize(0));
        assertThat(api.get(id).getString("url")).isEqualTo(URL);
    }

    @Test
    void listsPageByPageNewestFirst() {
        var owner = new EndpointApi(TestCustomer.create());
        List<String> opened =
                IntStream.range(0, 7).mapToObj(i -> owner.open(URL).id()).toList();

        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            var request = owner.asCustomer().queryParam("limit", 3);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(EndpointApi.PATH)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            listed.addAll(page.getList("endpoints.id"));
            cursor = page.getString("next_cursor");
        } while (cursor != null);

        assertThat(listed).isEqualTo(opened.reversed());
        owner.asCustomer()
                .queryParam("cursor", "nonsense")
                .get(EndpointApi.PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
    }

    @Test
    void opensNoMoreThanFiftyEvenAtOnce() throws Exception {
        var owner = new EndpointApi(TestCustomer.create());
        List<Callable<Integer>> openings = IntStream.range(0, 60)
                .<Callable<Integer>>mapToObj(i -> () -> owner.asCustomer()
                        .body(Map.of("url", URL))
                        .post(EndpointApi.PATH)
                        .statusCode())
                .toList();

        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var opening : threads.invokeAll(openings)) {
                statuses.add(opening.get());
            }
        }

        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(OpenEndpoint.MOST);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(10);
    }

    @Test
    void showsOperatorsTheEndpointsWithoutSecrets() {
        String id = api.open(URL).id();

        given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD)
                .get("/v1/accounts/" + customer.accountId() + "/webhook-endpoints")
                .then()
                .statusCode(200)
                .body("endpoints.find { it.id == '" + id + "' }", notNullValue())
                .body("endpoints[0]", not(hasKey("secret")));
    }

    @Test
    void sendsATestMessageAndSignsWithBothSecretsWhileTheyOverlap() {
        try (var receiver = new WebhookReceiver()) {
            var opened = api.open(receiver.url("/rotating"), "orders.order.failed");
            String second = api.rotate(opened.id(), "PT1H");
            api.test(opened.id());

            await().atMost(SOON).until(() -> receiver.messages("/rotating").size() == 1);
            var message = receiver.messages("/rotating").getFirst();
            assertThat(message.type()).isEqualTo("orders.webhook-endpoint.test");
            assertThat(message.json().getString("data.endpoint_id")).isEqualTo(opened.id());
            assertThat(message.isSignedWith(second)).isTrue();
            assertThat(message.isSignedWith(opened.secret())).isTrue();

            String third = api.rotate(opened.id(), "PT0S");
            api.test(opened.id());

            await().atMost(SOON).until(() -> receiver.messages("/rotating").size() == 2);
            var last = receiver.messages("/rotating").getLast();
            assertThat(last.isSignedWith(third)).isTrue();
            assertThat(last.isSignedWith(second)).isFalse();
            assertThat(last.isSignedWith(opened.secret())).isFalse();
        }
    }
}
