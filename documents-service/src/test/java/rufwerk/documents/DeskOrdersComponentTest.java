package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static rufwerk.documents.DeskForms.page;
import static rufwerk.documents.DeskForms.send;
import static rufwerk.documents.Documents.asOperator;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders and webhook deliveries on the desk, with orders-service as it answers operators. */
@DocumentsComponent
class DeskOrdersComponentTest {
    private static final UUID ACCOUNT = UUID.fromString("5d0a4f7e-7c43-4a52-9d52-0f4f6e2a1c33");
    private static final UUID DELIVERY = UUID.fromString("0b9d6a5c-58a1-4f0e-8f54-9a3f0c2d7e44");
    private static final String API = "/v1/accounts/" + ACCOUNT;
    private static final String DELIVERIES = API + "/webhook-deliveries";
    private static final String PAGE = "/desk/accounts/" + ACCOUNT;
    private static final String ORDER = """
            {"order_id":4711,"state":"COMPLETED","phone_number":"+492214710000","verification_id":"%s",
             "link_to_number":null,"failure_reason":null,"label":"<b>shop</b>","received_at":"2026-11-21T10:15:30Z"%%s}""".formatted(UUID.randomUUID());
    private static final String HISTORY = """
            ,"history":[{"state":"PLACED","reason":null,"at":"2026-11-21T10:15:30Z"},
             {"state":"COMPLETED","reason":null,"at":"2026-11-21T10:16:30Z"}]""";
    private static final String SENT = """
            {"id":"%s","event_type":"orders.order.completed","endpoint_id":null,"order_id":4711,
             "url":"https://example.com/hook","state":"failed","attempts":9,"next_attempt_at":null,
             "created_at":"2026-11-21T10:15:30Z"}""".formatted(DELIVERY);
    private static final String STORY = """
            {"delivery":%s,"payload":{"order_id":4711},"attempts":[
             {"number":1,"at":"2026-11-21T10:15:30Z","duration_millis":12,"status":503,"response":"<i>no</i>","failure":null},
             {"number":2,"at":"2026-11-21T10:16:30Z","duration_millis":12,"status":null,"response":null,
              "failure":"no connection"}]}""".formatted(SENT);

    @ConfigProperty(name = "quarkus.rest-client.orders.url")
    URI ordersUrl;

    private ServiceStandIn orders;

    @BeforeEach
    void ordersService() {
        orders = ServiceStandIn.at(ordersUrl)
                .answers(
                        "GET /v1/orders/4711/account",
                        200,
                        "{\"order_id\":4711,\"account_id\":\"%s\"}".formatted(ACCOUNT))
                .answers(
                        "GET " + API + "/orders",
                        200,
                        "{\"orders\":[%s],\"next_cursor\":\"bmV4dA\"}".formatted(ORDER.formatted("")))
                .answers("GET " + API + "/orders/4711", 200, ORDER.formatted(HISTORY))
                .answers("GET " + DELIVERIES, 200, "{\"deliveries\":[%s],\"next_cursor\":null}".formatted(SENT))
                .answers("GET " + DELIVERIES + "/" + DELIVERY, 200, STORY)
                .answers("POST " + DELIVERIES + "/" + DELIVERY + "/replay", 202, STORY)
                .answers("POST " + DELIVERIES + "/replays", 202, "{\"deliveries\":3,\"dry_run\":true}");
    }

    @AfterEach
    void away() {
        orders.close();
    }

    @Test
    void findsAnOrderByItsNumber() {
        asOperator()
                .redirects()
                .follow(false)
                .get("/desk/orders?number= 4711 ")
                .then()
                .statusCode(303)
                .header("Location", endsWith(PAGE + "/orders/4711"));
        page("/desk/orders").statusCode(200).body(not(containsString("There is no order")));
        page("/desk/orders?number=4712").statusCode(200).body(containsString("There is no order 4712."));
        page("/desk/orders?number=<b>").body(containsString("There is no order &lt;b&gt;."));
        orders.close();
        page("/desk/orders?number=4711").statusCode(200).body(containsString("orders-service does not answer now."));
    }

    @Test
    void showsAnOrderWithItsHistoryAndWhatWasTold() {
        page(PAGE + "/orders/4711")
                .statusCode(200)
                .body(containsString("+492214710000"), containsString("on its way"), containsString("completed"))
                .body(containsString("&lt;b&gt;shop&lt;/b&gt;"), containsString("/deliveries/" + DELIVERY));
        page(PAGE + "/orders/4712").statusCode(404).contentType("text/html");
    }

    @Test
    void listsOrdersByState() {
        page(PAGE + "/orders?state=COMPLETED")
                .statusCode(200)
                .body(containsString(PAGE + "/orders/4711"), containsString("after=bmV4dA"));
        assertThat(orders.operations()).containsExactly("GET " + API + "/orders?state=COMPLETED");
        orders.answers("GET " + API + "/orders", 200, "{\"orders\":[],\"next_cursor\":null}");
        page(PAGE + "/orders").body(containsString("This account has no orders."));
        page(PAGE + "/orders?state=FAILED").body(containsString("No order fits."));
    }

    @Test
    void showsWhatWasSentAndWhatCameBack() {
        page(PAGE + "/deliveries?state=failed").body(containsString("orders.order.completed"));
        page(PAGE + "/deliveries/" + DELIVERY)
                .statusCode(200)
                .body(containsString("503 after 12 ms"), containsString("no answer: no connection"))
                .body(containsString("&lt;i&gt;no&lt;/i&gt;"), not(containsString("<i>")))
                .body(containsString("&quot;order_id&quot; : 4711"));
    }

    @Test
    void sendsOneAgain() {
        send(PAGE + "/deliveries/" + DELIVERY + "/replay", Map.of())
                .statusCode(303)
                .header("Location", endsWith(DELIVERY + "?done=replayed"));
        assertThat(orders.operations()).last().isEqualTo("POST " + DELIVERIES + "/" + DELIVERY + "/replay");
        page(PAGE + "/deliveries/" + DELIVERY + "?done=replayed").body(containsString("On its way again."));

        orders.answers(
                "POST " + DELIVERIES + "/" + DELIVERY + "/replay", 409, "{\"code\":\"WEBHOOK_ENDPOINT_DISABLED\"}");
        send(PAGE + "/deliveries/" + DELIVERY + "/replay", Map.of())
                .header("Location", endsWith("?problem=refused&fault=WEBHOOK_ENDPOINT_DISABLED"));
    }

    @Test
    void countsBeforeItSendsAllFailedOnesAgain() {
        page(PAGE + "/deliveries/replays?since=2026-11-20T10:15")
                .statusCode(200)
                .body(containsString("Failed since Nov 20, 2026"), containsString("to be sent again: 3"))
                .body(containsString("value=\"2026-11-20T09:15:00Z\""));
        assertThat(orders.asked().getLast().body()).contains("\"since\":\"2026-11-20T09:15:00Z\"", "\"dry_run\":true");

        send(PAGE + "/deliveries/replays", Map.of("since", "2026-11-20T09:15:00Z", "until", "2026-11-21T09:15:00Z"))
                .header("Location", endsWith("/deliveries?done=replayed"));
        assertThat(orders.asked().getLast().body())
                .isEqualTo("{\"since\":\"2026-11-20T09:15:00Z\",\"until\":\"2026-11-21T09:15:00Z\",\"dry_run\":false}");
    }

    @Test
    void sendsNothingAgainWithoutATime() {
        for (String since : new String[] {"", "yesterday"}) {
            asOperator()
                    .redirects()
                    .follow(false)
                    .queryParam("since", since)
                    .get(PAGE + "/deliveries/replays")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("?problem=refused&fault=since"));
        }
        send(PAGE + "/deliveries/replays", Map.of("since", "2026-11-20T09:15:00Z"))
                .header("Location", endsWith("?problem=refused&fault=until"));
        orders.answers("POST " + DELIVERIES + "/replays", 202, "{\"deliveries\":0,\"dry_run\":true}");
        page(PAGE + "/deliveries/replays?since=2026-11-20T10:15")
                .body(containsString("No delivery has failed since"), not(containsString("Send them again")));
    }
}
