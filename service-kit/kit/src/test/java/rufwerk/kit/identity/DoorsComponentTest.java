package rufwerk.kit.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static rufwerk.kit.testing.PostgresAndKafka.OPERATOR_PASSWORD;
import static rufwerk.kit.testing.PostgresAndKafka.OPERATOR_USERNAME;
import static rufwerk.kit.testing.PostgresAndKafka.ORDERS_TO_DOCUMENTS_TOKEN;
import static rufwerk.kit.testing.PostgresAndKafka.SWITCH_KEY;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.KitComponent;
import rufwerk.kit.access.ApiKey;
import rufwerk.kit.testing.TokenSigner;

/** Without an identity provider: machines, the bootstrap operator, customers. */
@KitComponent
class DoorsComponentTest {
    private static final String SECOND_SWITCH_KEY = "second-switch-key-of-the-tests";

    @ParameterizedTest
    @ValueSource(strings = {SWITCH_KEY, SECOND_SWITCH_KEY})
    void openToAMachineWithItsOldAndItsNewToken(String token) {
        bearer(token).get("/doors/switch").then().statusCode(200).body(equalTo("switch"));
        given().header("X-Api-Key", token).get("/doors/switch").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {SWITCH_KEY, SECOND_SWITCH_KEY})
    void openToAMachineThatKnowsBasicAlone(String token) {
        basic("switch", token).get("/doors/switch").then().statusCode(200).body(equalTo("switch"));
        for (String door : new String[] {"orders-service", "reviewer", "admin"}) {
            assertForbidden(basic("switch", token), door);
        }
        basic("switch", token).get("/doors/customer").then().statusCode(401);
    }

    @Test
    void stayShutForATokenUnderAnotherName() {
        assertUnknown(basic("orders-service", SWITCH_KEY), "switch");
        assertUnknown(basic("orders-service", SWITCH_KEY), "orders-service");
        assertUnknown(basic("Switch", SWITCH_KEY), "switch");
        assertUnknown(basic("", SWITCH_KEY), "switch");
        assertUnknown(basic(OPERATOR_USERNAME, SWITCH_KEY), "switch");
        assertUnknown(basic("switch", OPERATOR_PASSWORD), "admin");
        assertUnknown(basic("switch", ""), "switch");
    }

    @Test
    void openToNoMachineButTheirOwn() {
        for (String door : new String[] {"orders-service", "reviewer", "admin"}) {
            assertForbidden(bearer(SWITCH_KEY), door);
        }
        for (String door : new String[] {"switch", "reviewer", "admin"}) {
            assertForbidden(bearer(ORDERS_TO_DOCUMENTS_TOKEN), door);
        }
        bearer(SWITCH_KEY).get("/doors/customer").then().statusCode(401).body("code", equalTo("API_KEY_REQUIRED"));
    }

    @Test
    void openToTheBootstrapOperatorAsFarAsTheyAreForOperators() {
        asOperator(OPERATOR_PASSWORD)
                .get("/doors/reviewer")
                .then()
                .statusCode(200)
                .body(equalTo("operator"));
        asOperator(OPERATOR_PASSWORD).get("/doors/admin").then().statusCode(200);
        assertForbidden(asOperator(OPERATOR_PASSWORD), "switch");
        assertForbidden(asOperator(OPERATOR_PASSWORD), "orders-service");
        asOperator(OPERATOR_PASSWORD).get("/doors/customer").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"switch", "orders-service", "reviewer", "admin", "page"})
    void stayShutForStrangers(String door) {
        assertUnknown(given(), door);
        assertUnknown(bearer("wrong"), door);
        assertUnknown(bearer(""), door);
        assertUnknown(bearer(SWITCH_KEY + "," + SECOND_SWITCH_KEY), door);
        assertUnknown(bearer(ApiKey.issue(false).text()), door);
        assertUnknown(given().header("X-Api-Key", ApiKey.issue(false).text()), door);
        assertUnknown(asOperator("wrong"), door);
        assertUnknown(asOperator(""), door);
        assertUnknown(given().header("Authorization", "Basic !"), door);
        assertUnknown(given().header("Authorization", "Digest username=operator"), door);
        assertUnknown(bearer(new TokenSigner().signed(Map.of("groups", "admin"))), door);
    }

    @Test
    void tellHowToSignIn() {
        var answer = given().get("/doors/admin");
        assertThat(answer.headers().getValues("WWW-Authenticate"))
                .containsExactly("Bearer", "Basic realm=\"Rufwerk operators\", charset=\"UTF-8\"");
        assertThat(answer.asString()).doesNotContain("Exception", "quarkus");
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification asOperator(String password) {
        return basic(OPERATOR_USERNAME, password);
    }

    private static RequestSpecification basic(String name, String password) {
        return given().auth().preemptive().basic(name, password);
    }

    private static void assertUnknown(RequestSpecification who, String door) {
        who.get("/doors/" + door)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("SIGN_IN_REQUIRED"));
    }

    private static void assertForbidden(RequestSpecification who, String door) {
        who.get("/doors/" + door)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("FORBIDDEN"));
    }
}
