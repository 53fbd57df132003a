package rufwerk.durchwahl.lease.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;

@DurchwahlComponent
class HostileInputComponentTest {
    /** Of a request line, with method and version: what Netty reads unless it is told otherwise. */
    private static final int LONGEST_LINE = 4096;

    @Inject
    Fixtures fixtures;

    @BeforeEach
    void aPool() {
        fixtures.reset();
        fixtures.postBlock("49180155799098", 1, "0180-1");
    }

    @Test
    void keepsNumbersOfRequestsThatNobodyAnswersOutOfTheMetrics() {
        given().delete("/api/json/4420999888777").then().statusCode(405);
        given().delete("/routes/491801999888777").then().statusCode(405);

        await().untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                .contains("status=\"405\",uri=\"METHOD_NOT_ALLOWED\"")
                .doesNotContain("999888777"));
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
                "/api/json/4420123456?maxcent=%zz",
                "/api/json/4420123456?maxcent=%00",
                "/api/json/4420123456?maxcent",
                "/api/json/4420123456?%=%",
                "/api/json/4420123456#4",
                "/api/json/%C0%AF",
                "/api/json/%ED%A0%80",
                "/api/json/44%0d%0aX-Injected:%20yes",
                "/api/%6a%73%6f%6e/4420123456",
                "/api/json%2F4420123456",
                "/api/%2e%2e/q/metrics",
                "/%61pi/json/4420123456",
                "/api/json/\u0000",
                "/api/json/\u0007",
                "/v1/leases/%zz",
                "/v1/leases/%00/renew",
                "/v1/leases?cursor=%zz",
                "/routes/%zz",
                "/routes/%00",
            })
    void neverFailsOnItsOwn(String path) throws IOException {
        for (String method : List.of("GET", "HEAD", "DELETE", "POST", "get", "BREW")) {
            assertThat(send(method, path)).matches("(?s)HTTP/1.[01] [24]\\d\\d .*");
        }
    }

    @Test
    void neverFailsOnBytesThatAreNoText() throws IOException {
        for (int octet = 1; octet < 256; octet++) {
            byte[] line = "GET /api/json/44? HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1);
            line["GET /api/json/44".length()] = (byte) octet;
            assertThat(send(line)).as("octet %d", octet).matches("(?s)HTTP/1.[01] 4\\d\\d .*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/txt/", "/api/txt/4420123456?key=", "/api/txt/4420123456?maxcent=", "/v1/leases/"})
    void saysHowLongIsTooLong(String path) throws IOException {
        String around = "GET  HTTP/1.1" + path;
        for (int length = LONGEST_LINE - 3; length <= LONGEST_LINE + 3; length++) {
            String answer = send("GET", path + "4".repeat(length - around.length()));
            assertThat(answer)
                    .as("a line of %d", length)
                    .matches(length <= LONGEST_LINE ? "(?s)HTTP/1.1 4\\d[0-3] .*" : "(?s)HTTP/1.[01] 414 .*");
        }
    }

    @Test
    void refusesANumberOfThousandsOfDigits() throws IOException {
        assertThat(send("GET", "/api/txt/" + "4".repeat(3000)))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("103");
        assertThat(send("GET", "/api/txt/" + "4".repeat(100_000))).contains(" 414 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/yaml",
                "/api/yaml/",
                "/api/yaml/4420123456",
                "/api/JSON/4420123456",
                "/api/json%20/4420123456",
                "/api/4420123456",
                "/api/%D9%A4/4420123456"
            })
    void refusesUnknownFormatsClearly(String path) throws IOException {
        assertThat(send("GET", path))
                .startsWith("HTTP/1.1 404 ")
                .contains("application/problem+json")
                .contains("\"code\":\"FORMAT_UNKNOWN\"");
        assertThat(send("HEAD", path)).startsWith("HTTP/1.1 404 ").endsWith("\r\n\r\n");
    }

    @Test
    void answersWhateverTheClientWouldAccept() {
        given().accept("image/png").get("/api/json/4420123456").then().statusCode(200);
    }

    @Test
    void ignoresForwardedAddressesThatAreNone() {
        given().header("X-Forwarded-For", "unknown, '; DROP TABLE lease; --")
                .get("/api/json/4420123456")
                .then()
                .statusCode(200);
    }

    private static String send(String method, String path) throws IOException {
        return send((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** By hand, because HTTP clients repair what is sent. */
    private static String send(byte[] request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
