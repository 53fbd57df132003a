package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static rufwerk.documents.Documents.asOperator;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.documents.KnownCustomers.KnownCustomer;

@DocumentsComponent
class RequirementsComponentTest {
    private static final String LITTLE = """
            - for: {}
              rules:
                - {id: holder, fields: [last_name], fix: {en: Say who you are., de: Sagen Sie wer Sie sind.}}
            """;

    @Inject
    KnownCustomers customers;

    private KnownCustomer customer;

    @BeforeEach
    void openAnAccount() {
        customer = customers.aCustomer();
    }

    /** Other tests of this service count on what comes with the release. */
    @AfterEach
    void goBackToWhatCameWithTheRelease() {
        asOperator().post("/v1/requirements-versions/0/activation").then().statusCode(201);
    }

    private static Response replaceBy(String yaml) {
        return asOperator()
                .header("Content-Type", "application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .put("/v1/requirements");
    }

    private Response ask(String query) {
        return customer.asking().get(query.isEmpty() ? "/v1/requirements" : "/v1/requirements?" + query);
    }

    @Test
    void tellsCustomersWhatIsDemanded() {
        ask("country=DE&type=geographic&language=de")
                .then()
                .statusCode(200)
                .body("country", equalTo("DE"))
                .body("rules.rule", hasItems("de-identity", "de-address-in-area"))
                .body("rules.find { it.rule == 'de-identity' }.when.salutation", equalTo(List.of("MR", "MS")))
                .body("rules.find { it.rule == 'de-identity' }.documents", hasItems("passport"))
                .body("rules.find { it.rule == 'de-address-in-area' }.address", equalTo("area"))
                .body("rules.find { it.rule == 'de-address-in-area' }.fix", containsString("Ortsnetz"));
        ask("country=FR&type=mobile").then().statusCode(200).body("rules.rule", hasItems("identity"));
    }

    @Test
    void wantsToKnowForWhichNumbers() {
        for (String query : List.of("", "country=DE", "type=mobile", "country=DE&type=satellite")) {
            ask(query).then().statusCode(422).body("code", equalTo("DIRECTION_UNKNOWN"));
        }
        ask("country=de&type=mobile").then().statusCode(400);
    }

    @Test
    void isReplacedAndRolledBackWithoutARestart() {
        long version =
                replaceBy(LITTLE).then().statusCode(200).extract().jsonPath().getLong("version");
        ask("country=DE&type=geographic")
                .then()
                .body("version", equalTo((int) version))
                .body("rules.rule", equalTo(List.of("holder")));

        asOperator()
                .post("/v1/requirements-versions/0/activation")
                .then()
                .statusCode(201)
                .body("copy_of", equalTo(0))
                .body("received_from", equalTo("operator"));
        ask("country=DE&type=geographic").then().body("rules.rule", hasItems("de-identity"));

        assertThat(asOperator().get("/v1/requirements-versions/" + version).asString())
                .isEqualTo(LITTLE);
        asOperator()
                .get("/v1/requirements-versions")
                .then()
                .body("version", hasItems((int) version, (int) version + 1));
    }

    @Test
    void replacesNothingByWhatIsWrongAndSaysWhere() {
        replaceBy(LITTLE.replace("last_name", "surname"))
                .then()
                .statusCode(422)
                .body("code", equalTo("REQUIREMENTS_INVALID"))
                .body("errors[0].field", equalTo("[0].rules[0].fields[0]"));
        ask("country=DE&type=geographic").then().body("rules.rule", hasItems("de-identity"));
    }

    @Test
    void refusesWhatIsFarTooLong() {
        replaceBy("#".repeat(300_000)).then().statusCode(422).body("errors[0].reason", containsString("256 KiB"));
    }

    @Test
    void knowsNoVersionThatNeverWas() {
        asOperator().get("/v1/requirements-versions/999999").then().statusCode(404);
        asOperator().post("/v1/requirements-versions/999999/activation").then().statusCode(404);
    }
}
