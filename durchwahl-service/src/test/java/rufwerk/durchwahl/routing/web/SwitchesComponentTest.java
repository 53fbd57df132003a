package rufwerk.durchwahl.routing.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.durchwahl.MovableClock;
import rufwerk.kit.testing.PostgresAndKafka;

/** What switches ask and get, byte for byte. */
@DurchwahlComponent
class SwitchesComponentTest {
    private static final String DURCHWAHL = "491801557990980";
    private static final String NOT_FOUND =
            "<document type=\"freeswitch/xml\"><section name=\"result\"><result status=\"not found\"/></section></document>";

    private static final String UNKNOWN = "491801557990981";

    @Inject
    Fixtures fixtures;

    @Inject
    MovableClock clock;

    @BeforeEach
    void aLease() {
        fixtures.reset();
        fixtures.postBlock("49180155799098", 1, "0180-1");
        given().get("/api/txt/4420123456").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+49 1801 557990980", "01801557990980", "tel:+491801557990980", "sip:491801557990980@a.b"})
    void getAnAnswerForEverySpelling(String dialled) {
        assertThat(fixtures.route(dialled).asString()).isEqualTo("""
                {"called":"491801557990980","destination":"4420123456","valid_until":"2026-11-21T12:10:00Z",\
                "cents_per_minute":4,"gateway":"configured"}""");
    }

    @Test
    void getTheirGatewayAndCallIdBack() {
        asSwitch()
                .queryParam("gateway", "carrier")
                .queryParam("call_id", "abc@192.0.2.1")
                .queryParam("caller", "+49221123456")
                .get("/routes/" + DURCHWAHL)
                .then()
                .statusCode(200)
                .body("gateway", equalTo("carrier"))
                .body("call_id", equalTo("abc@192.0.2.1"));
        asSwitch()
                .queryParam("gateway", "a\"b")
                .get("/routes/" + DURCHWAHL)
                .then()
                .statusCode(422)
                .body("code", equalTo("GATEWAY_UNKNOWN"));
    }

    @Test
    void readRtjson() {
        Response answer = kamailio(DURCHWAHL);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.asString()).isEqualTo("""
                {"version":"1.0","routing":"serial","routes":[{"uri":"sip:4420123456@192.0.2.1:5060",\
                "dst_uri":"sip:192.0.2.1:5060"}],"called":"491801557990980","valid_until":"2026-11-21T12:10:00Z",\
                "cents_per_minute":4}""");
    }

    @Test
    void tellKamailioNoRouteFromTryAgain() {
        kamailio("491801557990981").then().statusCode(404);
        kamailio("").then().statusCode(404);
        asSwitch().get("/switches/kamailio/route").then().statusCode(404);
        asSwitch()
                .queryParam("called", DURCHWAHL)
                .get("/switches/kamailio/route")
                .then()
                .statusCode(200)
                .body("routes[0].dst_uri", equalTo("sip:configured"));

        clock.advance(Duration.ofMinutes(10));
        kamailio(DURCHWAHL).then().statusCode(404);
    }

    @Test
    void readADialplanOfFreeswitch() {
        Response answer =
                freeswitch("hostname=fs%1&section=dialplan&tag_name=&key_name=&key_value=&Caller-Destination-Number=1"
                        + "&Caller-Context=earlier&Hunt-Destination-Number=%2B49%201801-557990980&Hunt-Context=from%20%26out"
                        + "&Unique-ID=5f1c&Caller-Caller-ID-Number=%2B49221123456");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/xml");
        assertThat(answer.asString())
                .isEqualTo("<document type=\"freeswitch/xml\"><section name=\"dialplan\">"
                        + "<context name=\"from &amp;out\"><extension name=\"rufwerk\">"
                        + "<condition field=\"destination_number\" expression=\"^\\+49\\ 1801\\-557990980$\">"
                        + "<action application=\"set\" data=\"hangup_after_bridge=true\"/>"
                        + "<action application=\"bridge\" data=\"sofia/gateway/carrier/4420123456\"/>"
                        + "</condition></extension></context></section></document>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&&==&",
                "section=directory&Caller-Destination-Number=491801557990980&Caller-Context=public",
                "section=dialplan&Caller-Destination-Number=491801557990981&Caller-Context=public",
                "section=dialplan&Caller-Destination-Number=491801557990980",
                "section=dialplan&Caller-Context=public",
                "section=dialplan&Caller-Destination-Number=491801557990980&Caller-Context=a%0Ab",
                "section=dialplan&Caller-Destination-Number=491801557990980&Caller-Context=$${domain}",
            })
    void sendFreeswitchOnWhereNothingIsFound(String form) {
        Response answer = freeswitch(form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo(NOT_FOUND);
    }

    @Test
    void readPlainTextInAsterisk() {
        Response answer = asSwitch().queryParam("called", DURCHWAHL).get("/switches/asterisk/text");
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.asString()).isEqualTo("4420123456");

        asSwitch()
                .queryParam("called", "491801557990981")
                .get("/switches/asterisk/text")
                .then()
                .statusCode(200)
                .body(emptyString());
    }

    @Test
    void readAFormInAsterisk() {
        RequestSpecification ask = asSwitch().queryParam("called", DURCHWAHL).queryParam("gateway", "carrier:5060");

        assertThat(ask.get("/switches/asterisk/form").asString())
                .isEqualTo("result=ok&number=4420123456&gateway=carrier%3A5060&valid_until=2026-11-21T12%3A10%3A00Z"
                        + "&cents_per_minute=4");
        assertThat(asSwitch().get("/switches/asterisk/form").asString()).isEqualTo("result=none");
    }

    @Test
    void readRealtimeExtensionsInAsterisk() {
        assertThat(realtime("exten=%2B491801557990980&context=in%0D%0Abound&priority=1")
                        .asString())
                .isEqualTo("exten=%2B491801557990980&context=in%0D%0Abound&priority=1&app=Dial"
                        + "&appdata=PJSIP%2F4420123456%40configured");
        for (String form : new String[] {
            "exten=491801557990980&context=inbound&priority=2",
            "exten%20LIKE=%5C_%25&context=inbound&priority=1",
            "exten=491801557990981&context=inbound&priority=1",
            "",
        }) {
            realtime(form).then().statusCode(200).body(emptyString());
        }
        asSwitch()
                .contentType("application/x-www-form-urlencoded")
                .body("exten%20LIKE=%5C_%25&context=inbound&priority=1")
                .post("/switches/asterisk/realtime/multi")
                .then()
                .statusCode(200)
                .body(emptyString());
    }

    @Test
    void areToldToTryAgainWhenWeCannotLookWhetherThereIsARoute() {
        fixtures.sql("ALTER TABLE lease_journal RENAME TO lease_journal_away");
        try {
            kamailio(UNKNOWN).then().statusCode(500);
            assertThat(freeswitch("section=dialplan&Caller-Destination-Number=" + UNKNOWN + "&Caller-Context=public")
                            .asString())
                    .contains("<action application=\"respond\" data=\"503\"/>");
            Response text = asSwitch().queryParam("called", UNKNOWN).get("/switches/asterisk/text");
            assertThat(text.statusCode()).isEqualTo(503);
            assertThat(text.header("Retry-After")).isEqualTo("2");
            assertThat(text.asString()).isEmpty();

            fixtures.route(DURCHWAHL).then().statusCode(200).body("destination", equalTo("4420123456"));
        } finally {
            fixtures.sql("ALTER TABLE lease_journal_away RENAME TO lease_journal");
        }
    }

    @Test
    void mayBeKnownByBasicAlone() {
        given().auth()
                .preemptive()
                .basic("switch", PostgresAndKafka.SWITCH_KEY)
                .contentType("application/x-www-form-urlencoded")
                .body("section=directory")
                .post("/switches/freeswitch/dialplan")
                .then()
                .statusCode(200)
                .body(equalTo(NOT_FOUND));
        given().body("section=directory")
                .contentType("application/x-www-form-urlencoded")
                .post("/switches/freeswitch/dialplan")
                .then()
                .statusCode(401);
    }

    private static RequestSpecification asSwitch() {
        return given().header("Authorization", "Bearer " + PostgresAndKafka.SWITCH_KEY);
    }

    private static Response kamailio(String called) {
        return asSwitch()
                .queryParam("called", called)
                .queryParam("gateway", "192.0.2.1:5060")
                .get("/switches/kamailio/route");
    }

    private static Response freeswitch(String form) {
        return asSwitch()
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/switches/freeswitch/dialplan?gateway=carrier");
    }

    private static Response realtime(String form) {
        return asSwitch()
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/switches/asterisk/realtime/single");
    }
}
