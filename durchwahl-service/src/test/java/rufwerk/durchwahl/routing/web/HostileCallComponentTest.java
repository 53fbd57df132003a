package rufwerk.durchwahl.routing.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.kit.testing.PostgresAndKafka;

/** Everything a caller can choose ends up in the question of a switch. */
@DurchwahlComponent
class HostileCallComponentTest {
    private static final String DURCHWAHL = "491801557990980";

    @Inject
    Fixtures fixtures;

    @BeforeEach
    void aLease() {
        fixtures.reset();
        fixtures.postBlock("49180155799098", 1, "0180-1");
        given().get("/api/txt/4420123456").then().statusCode(200);
    }

    @Test
    void neverFailsOrBreaksOutOfAnAnswer() throws Exception {
        for (String nasty : nasties()) {
            for (String dialled :
                    List.of(nasty, DURCHWAHL + nasty, "sip:" + DURCHWAHL + "@a" + nasty, "sip:" + nasty)) {
                checkAnswersAbout(dialled, nasty);
            }
        }
    }

    private static void checkAnswersAbout(String dialled, String nasty) throws Exception {
        Response dialplan = asSwitch()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("section", "dialplan")
                .formParam("Hunt-Destination-Number", dialled)
                .formParam("Caller-Caller-ID-Number", nasty)
                .formParam("Unique-ID", nasty)
                .formParam("Hunt-Context", "x" + nasty)
                .post("/switches/freeswitch/dialplan?gateway=carrier");
        assertThat(dialplan.statusCode()).as(dialled).isEqualTo(200);
        assertOneDialplanAtMost(dialplan.asString());

        Response single = asSwitch()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("exten", dialled)
                .formParam("context", nasty)
                .formParam("priority", "1")
                .post("/switches/asterisk/realtime/single");
        assertThat(single.statusCode()).as(dialled).isEqualTo(200);
        assertThat(single.asString()).doesNotContainAnyWhitespaces().doesNotContain("\"", "<");

        for (String path : List.of("/switches/kamailio/route", "/switches/asterisk/form", "/switches/asterisk/text")) {
            Response answer = asSwitch()
                    .queryParam("called", dialled)
                    .queryParam("caller", nasty)
                    .queryParam("call_id", nasty)
                    .get(path);
            assertThat(answer.statusCode()).as(path + dialled).isIn(200, 404);
            assertThat(answer.asString()).doesNotContain("\r", "\n");
        }
    }

    private static void assertOneDialplanAtMost(String answer) throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer)));
        assertThat(document.getElementsByTagName("action").getLength()).isIn(0, 2);
        var conditions = document.getElementsByTagName("condition");
        assertThat(conditions.getLength()).isLessThanOrEqualTo(1);
    }

    private static List<String> nasties() {
        Stream<String> characters = IntStream.rangeClosed(0, 160).mapToObj(Character::toString);
        Stream<String> texts = Stream.of(
                "\"/><action application=\"system\" data=\"id",
                "$\"><![CDATA[",
                "]]>",
                "&amp;",
                "&#10;",
                "\r\nX-Injected: 1",
                "%0d%0a",
                "%",
                "%zz",
                "${system(id)}",
                "$${domain}",
                "'; DROP TABLE lease_journal; --",
                "&priority=1&app=System&appdata=id",
                ".*",
                "\\E.*\\Q",
                "\ud83d\udcde",
                "\ufeff",
                "\ufffe",
                "9".repeat(1000));
        return Stream.concat(characters, texts).toList();
    }

    private static RequestSpecification asSwitch() {
        return given().header("Authorization", "Bearer " + PostgresAndKafka.SWITCH_KEY);
    }
}
