package rufwerk.kit.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static rufwerk.kit.testing.PostgresAndKafka.OPERATOR_PASSWORD;
import static rufwerk.kit.testing.PostgresAndKafka.OPERATOR_USERNAME;
import static rufwerk.kit.testing.PostgresAndKafka.SWITCH_KEY;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import rufwerk.kit.KitComponent;
import rufwerk.kit.access.ApiKey;
import rufwerk.kit.testing.Browser;
import rufwerk.kit.testing.LocalIdentityProvider;
import rufwerk.kit.testing.OperatorsSignIn;
import rufwerk.kit.testing.TokenSigner;

/** Operators with tokens of an identity provider, beside everybody else. */
@KitComponent
@WithTestResource(OperatorsSignIn.class)
class IdentityProviderComponentTest {
    static final List<Arguments> WRONG_CLAIMS = List.of(
            change("another audience", claims -> claims.put("aud", "another-client")),
            change("no audience", claims -> claims.remove("aud")),
            change("another issuer", claims -> claims.put("iss", "https://elsewhere.example")),
            change("no issuer", claims -> claims.remove("iss")),
            change("the past", claims -> claims.put("exp", Instant.now().getEpochSecond() - 60)),
            change("no end", claims -> claims.remove("exp")),
            change("the future", claims -> claims.put("nbf", Instant.now().getEpochSecond() + 600)));

    LocalIdentityProvider provider;

    @Test
    void givesAnOperatorTheRolesOfTheToken() {
        String reviewer = provider.signed(provider.claimsOf("rita", "reviewer", "everybody"));
        open("reviewer", reviewer).statusCode(200).body(equalTo("rita"));
        open("admin", reviewer).statusCode(403).body("code", equalTo("FORBIDDEN"));

        open("admin", provider.signed(provider.claimsOf("adam", "admin"))).statusCode(200);
        open("reviewer", provider.signed(provider.claimsOf("guest"))).statusCode(403);
    }

    @Test
    void cannotMakeAnybodyAMachineOrACustomer() {
        String token = provider.signed(provider.claimsOf("mallory", "switch", "orders-service", "reviewer", "**", "*"));
        open("switch", token).statusCode(403);
        open("orders-service", token).statusCode(403);
        open("customer", token).statusCode(401).body("code", equalTo("API_KEY_REQUIRED"));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("WRONG_CLAIMS")
    void isNotBelievedWithWrongClaims(String what, Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = provider.claimsOf("rita", "reviewer");
        open("reviewer", provider.signed(claims)).statusCode(200);
        change.accept(claims);
        assertRefused(provider.signed(claims));
    }

    @Test
    void isNotBelievedWithoutItsSignature() {
        Map<String, Object> claims = provider.claimsOf("rita", "reviewer");
        String signed = provider.signed(claims);
        String admin = provider.signed(provider.claimsOf("rita", "admin"));
        assertRefused(new TokenSigner().signed(claims));
        assertRefused(TokenSigner.unsigned(claims));
        assertRefused(signed.substring(0, signed.lastIndexOf('.') + 1));
        assertRefused(signed.substring(0, signed.lastIndexOf('.')) + admin.substring(admin.lastIndexOf('.')));
        assertRefused("ey.ey.ey");
        assertRefused("ey..");
    }

    @Test
    void sendsPeopleToSignInAndNobodyElse() {
        given().redirects()
                .follow(false)
                .get("/doors/page")
                .then()
                .statusCode(302)
                .header("Location", startsWith(provider.issuer() + "/authorize?"))
                .header("Cache-Control", "no-store");
        given().redirects()
                .follow(false)
                .get("/doors/reviewer")
                .then()
                .statusCode(401)
                .body("code", equalTo("SIGN_IN_REQUIRED"));
        given().redirects().follow(false).get("/doors/pageant").then().statusCode(404);
    }

    @Test
    void signsPeopleInWithACookieThatTheApiDoesNotKnow() throws Exception {
        provider.signInAs("rita", "reviewer");
        try (var browser = new Browser()) {
            var page = browser.open("/doors/page");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).isEqualTo("rita");
            assertThat(browser.open("/doors/reviewer").statusCode()).isEqualTo(401);
        }
        provider.signInAs("guest");
        try (var browser = new Browser()) {
            assertThat(browser.open("/doors/page").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void beginsAnewWhenACodeComesThatNobodyAskedFor() {
        var begun = page("/doors/page", Map.of());

        for (Map<String, String> cookies : List.of(Map.<String, String>of(), begun.cookies())) {
            page("/doors/page?code=stolen&state=made-up", cookies)
                    .then()
                    .statusCode(302)
                    .header("Location", startsWith(provider.issuer() + "/authorize?"));
        }
    }

    @Test
    void signsNobodyInWithACodeThatItDidNotGive() {
        var begun = page("/doors/page", Map.of());
        String state = begun.header("Location").replaceAll(".*[?&]state=([^&]*).*", "$1");

        page("/doors/page?code=made-up&state=" + state, begun.cookies())
                .then()
                .statusCode(401)
                .body("code", equalTo("SIGN_IN_REQUIRED"));
    }

    @Test
    void leavesMachinesCustomersAndTheBootstrapOperatorAlone() {
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
        open("customer", ApiKey.issue(false).text()).statusCode(401).body("code", equalTo("API_KEY_REQUIRED"));
        open("reviewer", ApiKey.issue(false).text()).statusCode(401);
    }

    private static Response page(String path, Map<String, String> cookies) {
        return given().redirects().follow(false).cookies(cookies).get(path);
    }

    private static ValidatableResponse open(String door, String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/doors/" + door)
                .then();
    }

    private static void assertRefused(String token) {
        for (String door : List.of("reviewer", "page")) {
            open(door, token)
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", equalTo("SIGN_IN_REQUIRED"));
        }
    }

    private static Arguments change(String what, Consumer<Map<String, Object>> change) {
        return Arguments.of(what, change);
    }
}
