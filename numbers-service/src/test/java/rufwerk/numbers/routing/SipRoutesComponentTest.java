package rufwerk.numbers.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Customer;
import rufwerk.numbers.support.Transactions;

/** What switches are told about customers' numbers, byte for byte. */
@NumbersComponent
class SipRoutesComponentTest {
    private static final String NOT_FOUND =
            "<document type=\"freeswitch/xml\"><section name=\"result\"><result status=\"not found\"/></section></document>";

    @Inject
    Neighbours neighbours;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    private String number;

    @BeforeEach
    void orderANumber() {
        Customer customer = neighbours.aCustomer();
        Direction direction = Objects.requireNonNull(transactions.within(() -> directions.addIfAbsent(anOffer())));
        PhoneNumber ordered = numbersIn(direction.offer().areaCode(), 1).getFirst();
        transactions.within(() -> numbers.addFree(direction.id(), List.of(ordered), NOON));
        given().header("X-Api-Key", customer.liveKey())
                .formParam("number", ordered.digits())
                .post("/api/numbers/order")
                .then()
                .body("success", equalTo(true));
        number = ordered.digits();
    }

    @Test
    void leadToALoginBehindTheGateway() {
        set("00001");

        assertThat(asSwitch().get("/routes/0" + number.substring(2)).asString())
                .isEqualTo("{\"called\":\"%s\",\"destination\":\"00001\",\"gateway\":\"registrar\"}".formatted(number));
        assertThat(kamailio().asString()).isEqualTo("""
                {"version":"1.0","routing":"serial","routes":[{"uri":"sip:00001@192.0.2.1:5060",\
                "dst_uri":"sip:192.0.2.1:5060"}],"called":"%s"}""".formatted(number));
        assertThat(freeswitch().asString())
                .contains("<action application=\"bridge\" data=\"sofia/gateway/registrar/00001\"/>");
        assertThat(asterisk("text")).isEqualTo("00001");
        assertThat(asterisk("form")).isEqualTo("result=ok&number=00001&gateway=registrar");
        assertThat(realtime()).endsWith("&app=Dial&appdata=PJSIP%2F00001%40registrar");
    }

    @Test
    void leadToAnAddressWithoutAGateway() {
        set("alice&bob@sip.example.com:5070");

        assertThat(asSwitch().get("/routes/+" + number).jsonPath().getString("destination"))
                .isEqualTo("sip:alice%26bob@sip.example.com:5070");
        assertThat(kamailio().asString()).isEqualTo("""
                {"version":"1.0","routing":"serial","routes":[{"uri":"sip:alice%%26bob@sip.example.com:5070"}],\
                "called":"%s"}""".formatted(number));
        assertThat(freeswitch().asString())
                .contains("<action application=\"bridge\" data=\"sofia/external/alice%26bob@sip.example.com:5070\"/>");
        assertThat(asterisk("text")).isEqualTo("sip:alice%26bob@sip.example.com:5070");
        assertThat(asterisk("form"))
                .isEqualTo("result=ok&uri=sip%3Aalice%2526bob%40sip.example.com%3A5070&gateway=registrar");
        assertThat(realtime())
                .endsWith("&app=Dial&appdata=PJSIP%2Fregistrar%2Fsip%3Aalice%2526bob%40sip.example.com%3A5070");
    }

    @Test
    void endWhereNothingIsSet() {
        assertThatThereIsNoRoute();
    }

    @Test
    void endWithWhatIsPaid() {
        set("00001");
        change("UPDATE subscription SET kept_until = $2 WHERE number = $1");

        assertThatThereIsNoRoute();
    }

    @Test
    void endWithTheSubscription() {
        set("00001");
        change("UPDATE subscription SET ended_at = $2, end_reason = 'CANCELLED' WHERE number = $1");

        assertThatThereIsNoRoute();
    }

    @Test
    void areTriedAgainWhileWeCannotLook() {
        set("00001");
        run("ALTER TABLE subscription RENAME TO subscription_away");
        try {
            kamailio().then().statusCode(500);
            assertThat(freeswitch().asString()).contains("<action application=\"respond\" data=\"503\"/>");
            asSwitch()
                    .queryParam("called", number)
                    .get("/switches/asterisk/text")
                    .then()
                    .statusCode(503);
        } finally {
            run("ALTER TABLE subscription_away RENAME TO subscription");
        }
    }

    @Test
    void areToldToSwitchesAlone() {
        given().get("/routes/" + number).then().statusCode(401);
        given().header("Authorization", "Bearer " + PostgresAndKafka.CARRIER_KEY)
                .get("/routes/" + number)
                .then()
                .statusCode(403);
    }

    private void assertThatThereIsNoRoute() {
        asSwitch().get("/routes/" + number).then().statusCode(404).body("code", equalTo("ROUTE_UNKNOWN"));
        kamailio().then().statusCode(404);
        assertThat(freeswitch().asString()).isEqualTo(NOT_FOUND);
        assertThat(asterisk("text")).isEmpty();
        assertThat(asterisk("form")).isEqualTo("result=none");
        assertThat(realtime()).isEmpty();
    }

    private void set(String target) {
        pool.preparedQuery("UPDATE subscription SET sip_target = $2 WHERE number = $1")
                .execute(Tuple.of(number, target))
                .await()
                .indefinitely();
    }

    private void change(String sql) {
        pool.preparedQuery(sql)
                .execute(Tuple.of(number, OffsetDateTime.now().plusDays(7)))
                .await()
                .indefinitely();
    }

    private void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }

    private static RequestSpecification asSwitch() {
        return given().header("Authorization", "Bearer " + PostgresAndKafka.SWITCH_KEY);
    }

    private Response kamailio() {
        return asSwitch()
                .queryParam("called", "+" + number)
                .queryParam("gateway", "192.0.2.1:5060")
                .get("/switches/kamailio/route");
    }

    private Response freeswitch() {
        return asSwitch()
                .contentType("application/x-www-form-urlencoded")
                .body("section=dialplan&Hunt-Context=public&Hunt-Destination-Number=" + number)
                .post("/switches/freeswitch/dialplan");
    }

    private String asterisk(String shape) {
        return asSwitch()
                .queryParam("called", number)
                .get("/switches/asterisk/" + shape)
                .asString();
    }

    private String realtime() {
        return asSwitch()
                .contentType("application/x-www-form-urlencoded")
                .body("exten=%s&context=in&priority=1".formatted(number))
                .post("/switches/asterisk/realtime/single")
                .asString();
    }
}
