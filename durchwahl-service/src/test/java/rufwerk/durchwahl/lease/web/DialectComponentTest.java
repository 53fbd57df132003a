package rufwerk.durchwahl.lease.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.kit.access.ApiKey;

/** What durchwahl.app's clients may rely on, whatever they ask for and in whichever format. */
@DurchwahlComponent
class DialectComponentTest {
    @Inject
    Fixtures fixtures;

    @BeforeEach
    void aPoolOfTenNumbers() {
        fixtures.reset();
        fixtures.postBlock("49180155799098", 1, "0180-1").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/json, '{\"error\":%d}'",
        "xml,  text/xml,         '<error>%d</error>'",
        "txt,  text/plain,       '%d'",
    })
    void hasEveryErrorInTheAskedFormat(String format, String mediaType, String error) {
        String path = "/api/" + format + "/";
        String unknown = ApiKey.issue(false).text();
        String reader = fixtures.aKeyWith(List.of("durchwahl:read"), List.of(), null, null);
        given().get(path + "4420123456").then().statusCode(200);

        assertError(given().get(path), 400, mediaType, error.formatted(100));
        assertError(given().get(path + "x"), 400, mediaType, error.formatted(101));
        assertError(given().get(path + "04420123456"), 400, mediaType, error.formatted(102));
        assertError(given().get(path + "442"), 400, mediaType, error.formatted(103));
        assertError(with(unknown).get(path + "4420123456"), 401, mediaType, error.formatted(104));
        assertError(with(reader).get(path + "4420123456"), 403, mediaType, error.formatted(104));
        assertError(given().get(path + "4420123457"), 429, mediaType, error.formatted(106));
        assertError(given().get(path + "870776123456"), 422, mediaType, error.formatted(111));
        assertError(given().get(path + "4420123456?maxcent=3"), 422, mediaType, error.formatted(111));
        assertError(given().get(path + "4420123456?maxcent=x"), 400, mediaType, error.formatted(111));
        fixtures.sql("ALTER TABLE lease_journal RENAME TO lease_journal_away");
        try {
            assertError(from("192.0.2.9").get(path + "4420123459"), 500, mediaType, error.formatted(110));
        } finally {
            fixtures.sql("ALTER TABLE lease_journal_away RENAME TO lease_journal");
        }
    }

    private static void assertError(Response answer, int status, String mediaType, String body) {
        answer.then().statusCode(status).header("Content-Type", mediaType).header("Cache-Control", "no-store");
        assertThat(answer.asString()).isEqualTo(body);
    }

    @Test
    void lendsNothingThatCostsMoreThanTheCap() {
        given().get("/api/txt/4420123456?maxcent=3").then().statusCode(422).body(equalTo("111"));
        assertThat(leases()).isZero();

        given().get("/api/txt/4420123456?maxcent=4").then().statusCode(200);
        given().get("/api/txt/4420123456?maxcent=99").then().statusCode(200);
        given().get("/api/txt/4420123456?maxcent=3").then().statusCode(422).body(equalTo("111"));
        assertThat(leases()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00", "04", "100", "-4", "+4", "4.0", "4,0", "4 ", "four", "٤", "4&maxcent=5"})
    void lendsNothingForACapItDoesNotUnderstand(String cap) {
        given().urlEncodingEnabled(false)
                .get("/api/txt/4420123456?maxcent=" + cap.replace(" ", "%20").replace("٤", "%D9%A4"))
                .then()
                .statusCode(400)
                .body(equalTo("111"));
        assertThat(leases()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/json/4420123456,            200, application/json",
        "/api/xml/4420123456,             200, text/xml",
        "/api/txt/4420123456,             200, text/plain",
        "/api/txt/4420123456?maxcent=3,   422, text/plain",
        "/api/txt/870776123456,           422, text/plain",
        "/api/xml/04420123456,            400, text/xml",
        "/api/json,                       400, application/json",
        "/api/json/,                      400, application/json",
    })
    void tellsWhoOnlyLooksWhetherTheRequestIsAGoodOneAndLendsNothing(String path, int status, String mediaType) {
        Response answer = given().head(path);

        answer.then().statusCode(status).header("Content-Type", mediaType).header("Cache-Control", "no-store");
        assertThat(answer.asString()).isEmpty();
        assertThat(answer.header("Content-Length")).isNotEqualTo("0"); // which would be a lie about GET
        assertThat(leases()).isZero();
    }

    @Test
    void doesNotCountWhoOnlyLooks() {
        given().head("/api/txt/4420123456").then().statusCode(200);

        given().get("/api/txt/4420123457").then().statusCode(200);
        given().head("/api/txt/4420123456").then().statusCode(200);
        with(ApiKey.issue(false).text()).head("/api/txt/4420123456").then().statusCode(401);
    }

    private long leases() {
        return fixtures.count("lease_journal WHERE kind = 'leased'");
    }

    private static RequestSpecification with(String key) {
        return given().header("X-Api-Key", key);
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }
}
