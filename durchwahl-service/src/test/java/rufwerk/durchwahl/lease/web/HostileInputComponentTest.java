package rufwerk.durchwahl.lease.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;

@DurchwahlComponent
class HostileInputComponentTest {
    @Inject
    Fixtures fixtures;

    @BeforeEach
    void aPool() {
        fixtures.reset();
        fixtures.postBlock("49180155799098", 1, "0180-1");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/json/,                         100",
        "/api/json,                          100",
        "/api/json/%20,                      101",
        "/api/json/+4420123456,              101",
        "/api/json/%2B4420123456,            101",
        "/api/json/4420123456%00,            101",
        "/api/json/44%2F20123456,            101",
        "/api/json/44/20123456,              101",
        "/api/json/%D9%A4%D9%A4201234567,    101",
        "/api/json/%F0%9F%93%9E,             101",
        "/api/json/%FF%FE,                   101",
        "/api/json/04420123456,              102",
        "/api/json/00,                       102",
        "/api/json/99912345678,              102",
        "/api/json/44,                       103",
        "/api/json/4,                        103",
        "/api/json/4420123456789012,         103",
        "/api/json/44'%20OR%201=1--,          101",
        "/api/json/%3Cscript%3E,                 101",
    })
    void namesWhatIsWrongWithTheNumber(String path, int code) throws IOException {
        String answer = send("GET", path);

        assertThat(answer).startsWith("HTTP/1.1 400 ").endsWith("{\"error\":" + code + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/json/%",
                "/api/json/%zz",
                "/api/json/%E0%A4%A",
                "/api/json/../../../etc/passwd",
                "/api/json/%2e%2e%2f%2e%2e",
                "/api//json/4420123456",
                "/api/json/4420123456/",
                "/api/json/4420123456;x=1",
                "/api/json/44 20123456",
                "/api/json/<script>",
                "/api/json//4420123456",
                "/api/json/44\u00e9\u4e2d",
                "/api/json/4420123456?key=%zz",
                "/api/json/4420123456?key=%00",
                "/routes/%zz",
                "/routes/%00",
            })
    void neverFailsOnItsOwn(String path) throws IOException {
        assertThat(send("GET", path)).matches("(?s)HTTP/1.[01] [24]\\d\\d .*");
    }

    @Test
    void refusesANumberOfThousandsOfDigits() throws IOException {
        assertThat(send("GET", "/api/txt/" + "4".repeat(3000)))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("103");
        assertThat(send("GET", "/api/txt/" + "4".repeat(100_000))).contains(" 414 ");
    }

    @Test
    void refusesUnknownFormatsClearly() {
        given().get("/api/yaml/4420123456").then().statusCode(404).body("code", equalTo("FORMAT_UNKNOWN"));
        given().get("/api/JSON/4420123456").then().statusCode(404);
    }

    @Test
    void answersWhateverTheClientWouldAccept() {
        given().accept("image/png").get("/api/json/4420123456").then().statusCode(200);
    }

    @Test
    void answersHeadWithoutABody() {
        given().head("/api/json/4420123456")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/json")
                .body(emptyString());
    }

    @Test
    void ignoresForwardedAddressesThatAreNone() {
        given().header("X-Forwarded-For", "unknown, '; DROP TABLE lease; --")
                .get("/api/json/4420123456")
                .then()
                .statusCode(200);
    }

    /** By hand, because HTTP clients repair what is sent. */
    private String send(String method, String path) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
