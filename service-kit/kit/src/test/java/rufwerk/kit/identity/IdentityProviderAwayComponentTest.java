package rufwerk.kit.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static rufwerk.kit.testing.PostgresAndKafka.OPERATOR_PASSWORD;
import static rufwerk.kit.testing.PostgresAndKafka.OPERATOR_USERNAME;
import static rufwerk.kit.testing.PostgresAndKafka.SWITCH_KEY;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.ApiKey;
import rufwerk.kit.testing.LocalIdentityProvider;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.kit.testing.TokenSigner;

/** The identity provider cannot be reached, from the start on. */
@QuarkusTest
@WithTestResource(
        value = PostgresAndKafka.class,
        initArgs = {
            @ResourceArg(name = "database", value = "kit"),
            @ResourceArg(name = "OIDC_ISSUER", value = "http://127.0.0.1:1"),
            @ResourceArg(name = "OIDC_CLIENT_ID", value = LocalIdentityProvider.CLIENT_ID),
            @ResourceArg(name = "OIDC_CLIENT_SECRET", value = LocalIdentityProvider.CLIENT_SECRET)
        })
class IdentityProviderAwayComponentTest {

    @Test
    void letsOperatorsComeBackLater() {
        String token = new TokenSigner().signed(Map.of("groups", "reviewer"));
        given().header("Authorization", "Bearer " + token)
                .get("/doors/reviewer")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("code", equalTo("IDENTITY_PROVIDER_UNAVAILABLE"));
        given().get("/doors/page").then().statusCode(503).body("code", equalTo("IDENTITY_PROVIDER_UNAVAILABLE"));
    }

    @Test
    void bothersNobodyElse() {
        given().header("Authorization", "Bearer " + SWITCH_KEY)
                .get("/doors/switch")
                .then()
                .statusCode(200);
        given().auth()
                .preemptive()
                .basic(OPERATOR_USERNAME, OPERATOR_PASSWORD)
                .get("/doors/page")
                .then()
                .statusCode(200);
        given().get("/doors/reviewer").then().statusCode(401);
        String customersKey = "Bearer " + ApiKey.issue(false).text();
        given().header("Authorization", customersKey)
                .get("/doors/reviewer")
                .then()
                .statusCode(401);
        given().get("/doors/customer").then().statusCode(401).body("code", equalTo("API_KEY_REQUIRED"));
    }
}
