package rufwerk.durchwahl.calls.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.durchwahl.MovableClock;
import rufwerk.durchwahl.PublishedEvents;
import rufwerk.kit.testing.EventSamples;
import rufwerk.kit.testing.PostgresAndKafka;

@DurchwahlComponent
class CallsComponentTest {
    private static final String DURCHWAHL = "491801557990980";
    private static final String ANSWERED = """
            {"call_id":"c1","called":"+49 1801 557990980","caller":"+49221123456","started_at":"2026-11-21T12:00:01Z",
             "answered_at":"2026-11-21T12:00:05Z","ended_at":"2026-11-21T12:01:35Z","seconds":90}""";

    @Inject
    Fixtures fixtures;

    @Inject
    MovableClock clock;

    @Inject
    PublishedEvents published;

    @BeforeEach
    void aPoolOfOneNumber() {
        fixtures.reset();
        fixtures.postBlock("49180155799098", 1, "0180-1");
    }

    @Test
    void takesTheSameRecordAgainWithTheSameAnswer() {
        String key = aCustomersCall();
        clock.advance(Duration.ofMinutes(2));

        Response first = post(ANSWERED);
        Response again = post(ANSWERED.replace("+49 1801 557990980", "01801557990980"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.asString()).isEqualTo("""
                {"call_id":"c1","called":"491801557990980","destination":"4420123456","tariff_class":"0180-1",\
                "seconds":90,"cents":7.80}""");
        assertThat(again.asString()).isEqualTo(first.asString());
        usage(key, "2026-11").then().body("calls", equalTo(1));
        assertThat(fixtures.count("call_record")).isOne();
    }

    @Test
    void refusesAnotherRecordOfTheSameCall() {
        aCustomersCall();
        clock.advance(Duration.ofMinutes(2));
        post(ANSWERED).then().statusCode(200);

        post(ANSWERED.replace(":90}", ":89}")).then().statusCode(409).body("code", equalTo("CALL_DIFFERS"));
    }

    @Test
    void takesARecordOnceFromManyAtATime() throws Exception {
        aCustomersCall();
        clock.advance(Duration.ofMinutes(2));

        try (var executor = Executors.newFixedThreadPool(8)) {
            Callable<String> post =
                    () -> post(ANSWERED).then().statusCode(200).extract().asString();
            var answers = executor.invokeAll(
                    IntStream.range(0, 16).mapToObj(i -> post).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.getFirst().get());
            }
        }

        assertThat(fixtures.count("call_record")).isOne();
    }

    @Test
    void tellsTheWorldOnce() {
        lease(fixtures.aKey());
        route("told-once");
        clock.advance(Duration.ofMinutes(2));
        post(ANSWERED.replace("\"c1\"", "\"told-once\"")).then().statusCode(200);
        post(ANSWERED.replace("\"c1\"", "\"told-once\"")).then().statusCode(200);

        var events = published.containing("told-once");
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().key()).isEqualTo(DURCHWAHL);
        EventSamples.publishedBy("durchwahl-service")
                .verifyFitsSchema("durchwahl.called", events.getFirst().value());
        assertThat(events.getFirst().value()).doesNotContain("49221123456");
    }

    @Test
    void knowsWhoseTheCallWasAfterTheLeaseIsGone() {
        String key = aCustomersCall();
        clock.advance(Duration.ofHours(3));

        post(ANSWERED).then().statusCode(200).body("destination", equalTo("4420123456"));

        usage(key, "2026-11").then().body("seconds", equalTo(90));
    }

    @Test
    void countsASharedNumberForTheAccountWithTheOldestLease() {
        given().header("X-Forwarded-For", "192.0.2.9")
                .get("/api/txt/4420123456")
                .then()
                .statusCode(200);
        String first = fixtures.aKey();
        String second = fixtures.aKey();
        lease(first);
        clock.advance(Duration.ofSeconds(1));
        lease(second);
        route("c1");
        clock.advance(Duration.ofMinutes(2));

        post(ANSWERED).then().statusCode(200);

        usage(first, "2026-11").then().body("calls", equalTo(1));
        usage(second, "2026-11").then().body("calls", equalTo(0)).body("classes", empty());
    }

    @Test
    void countsForNobodyWhatOnlyStrangersLeased() {
        given().get("/api/txt/4420123456").then().statusCode(200);
        route("c1");
        clock.advance(Duration.ofMinutes(2));

        post(ANSWERED).then().statusCode(200);

        usage(fixtures.aKey(), "2026-11").then().body("calls", equalTo(0)).body("cents", equalTo(0));
    }

    @Test
    void addsUpAMonthByClass() {
        String key = aCustomersCall();
        route("c2");
        route("c3");
        clock.advance(Duration.ofMinutes(2));
        post(ANSWERED);
        post(ANSWERED.replace("\"c1\"", "\"c2\"").replace(":90}", ":60}"));
        post("""
                {"call_id":"c3","called":"491801557990980","started_at":"2026-11-21T12:00:01Z",
                 "ended_at":"2026-11-21T12:00:09Z","seconds":0}""").then().statusCode(200);

        assertThat(usage(key, "2026-11").asString()).isEqualTo("""
                {"month":"2026-11","calls":2,"seconds":150,"cents":11.70,"classes":[{"tariff_class":"0180-1","calls":2,\
                "seconds":150,"cents":11.70}]}""");
        given().header("X-Api-Key", key).get("/v1/usage").then().body("calls", equalTo(2));
        usage(key, "2026-10").then().body("calls", equalTo(0));
        usage(key, "0000-01").then().statusCode(200);
        usage(key, "9999-12").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-13", "2026-1", "+99999-01", "-999-01", "2026-11\n", "٢٠٢٦-١١"})
    void refusesWhatIsNoMonth(String month) {
        usage(fixtures.aKey(), month).then().statusCode(400).body("code", equalTo("MONTH_INVALID"));
    }

    @Test
    void refusesCallsItGaveNoRoute() {
        aCustomersCall();
        clock.advance(Duration.ofMinutes(2));

        post(ANSWERED.replace("\"c1\"", "\"c9\"")).then().statusCode(422).body("code", equalTo("CALL_UNROUTED"));
        post(ANSWERED.replace("557990980", "557990981")).then().statusCode(422);
    }

    @Test
    void refusesCallsThatCannotHaveHappened() {
        aCustomersCall();
        assertInvalid(ANSWERED.replace("2026-11-21T12:01:35Z", "2026-11-21T12:06:00Z"));
        assertInvalid(ANSWERED.replace("2026-11-21T12:01:35Z", "2026-11-21T11:01:35Z"));
        assertInvalid(ANSWERED.replace("2026-11-21T12:01:35Z", "+999999999-12-31T23:59:59Z"));
        assertInvalid(ANSWERED.replace(":90}", ":2147483647}"));
        assertInvalid(ANSWERED.replace("\"c1\"", "\"c\\r\\n1\""));
        assertInvalid(ANSWERED.replace("\"c1\"", "\"" + "c".repeat(256) + "\""));
        assertInvalid(ANSWERED.replace("+49 1801 557990980", "4420123456"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"call_id\":{}}",
                "{\"call_id\":\"c1\",\"called\":\"491801557990980\",\"started_at\":\"yesterday\"}",
            })
    void refusesWhatIsNoRecord(String body) {
        post(body).then().statusCode(400);
    }

    private String aCustomersCall() {
        String key = fixtures.aKey();
        lease(key);
        route("c1");
        return key;
    }

    private static void lease(String key) {
        given().header("X-Api-Key", key).get("/api/txt/4420123456").then().statusCode(200);
    }

    private static void route(String callId) {
        given().header("Authorization", "Bearer " + PostgresAndKafka.SWITCH_KEY)
                .queryParam("call_id", callId)
                .get("/routes/" + DURCHWAHL)
                .then()
                .statusCode(200);
    }

    private static Response post(String record) {
        return given().header("Authorization", "Bearer " + PostgresAndKafka.SWITCH_KEY)
                .contentType("application/json")
                .body(record)
                .post("/v1/calls");
    }

    private static void assertInvalid(String record) {
        post(record).then().statusCode(422).body("code", equalTo("CALL_INVALID"));
    }

    private static Response usage(String key, String month) {
        return given().header("X-Api-Key", key).queryParam("month", month).get("/v1/usage");
    }
}
