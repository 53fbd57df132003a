package rufwerk.documents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static rufwerk.documents.DeskForms.page;
import static rufwerk.documents.DeskForms.send;
import static rufwerk.documents.Documents.asOperator;
import static rufwerk.documents.Documents.asOrders;

import io.quarkus.test.common.WithTestResource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.documents.ServiceStandIn.Asked;
import rufwerk.kit.testing.Browser;
import rufwerk.kit.testing.LocalIdentityProvider;
import rufwerk.kit.testing.OperatorsSignIn;

/** Accounts and keys on the desk, with orders-service as it answers operators. */
@DocumentsComponent
@WithTestResource(OperatorsSignIn.class)
class DeskAccountsComponentTest {
    private static final UUID ID = UUID.fromString("5d0a4f7e-7c43-4a52-9d52-0f4f6e2a1c11");
    private static final UUID KEY = UUID.fromString("0b9d6a5c-58a1-4f0e-8f54-9a3f0c2d7e22");
    private static final String ACCOUNT = "/v1/accounts/" + ID;
    private static final String CREDENTIALS = ACCOUNT + "/credentials";
    private static final String PAGE = "/desk/accounts/" + ID;
    private static final String JSON = """
            {"id":"%s","name":"Example <Telecom>","status":"active","signing_required":false,
             "opened_at":"2026-11-21T10:15:30Z","credentials":[
              {"id":"%s","kind":"api_key","mode":"live","state":"open","key_prefix":"rw_live_EXAM","label":"Billing",
               "scopes":["numbers:read"],"networks":["192.0.2.0/24"],"expires_at":null,"requests_per_minute":600,
               "issued_at":"2026-11-21T10:15:30Z"},
              {"id":"%s","kind":"seven_signing","mode":"live","state":"expired","key_prefix":null,"label":null,
               "scopes":null,"networks":null,"expires_at":"2026-11-21T10:15:30Z","requests_per_minute":null,
               "issued_at":"2026-11-21T10:15:30Z"}]}""".formatted(ID, KEY, UUID.randomUUID());

    @ConfigProperty(name = "quarkus.rest-client.orders.url")
    URI ordersUrl;

    LocalIdentityProvider provider;

    private final Browser browser = new Browser();
    private ServiceStandIn orders;

    @BeforeEach
    void ordersService() {
        orders = ServiceStandIn.at(ordersUrl)
                .answers("GET " + ACCOUNT, 200, JSON)
                .answers("GET /v1/accounts", 200, "{\"accounts\":[%s],\"next_cursor\":\"bmV4dA\"}".formatted(JSON))
                .answers("GET /v1/audit", 200, """
                        {"entries":[{"id":1,"at":"2026-11-21T10:15:30Z","operator":"rita","action":"account_opened",
                         "account_id":"%s","credential_id":null,"before":{},"after":{}}],"next_cursor":null}""".formatted(ID));
    }

    @AfterEach
    void away() {
        orders.close();
        browser.close();
    }

    @Test
    void listsAndFindsAccounts() {
        page("/desk/accounts?name=exam&status=active")
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Example &lt;Telecom&gt;"), not(containsString("<Telecom>")))
                .body(containsString(PAGE), containsString("after=bmV4dA"));
        assertThat(orders.operations()).containsExactly("GET /v1/accounts?name=exam&status=active");

        orders.answers("GET /v1/accounts", 200, "{\"accounts\":[],\"next_cursor\":null}");
        page("/desk/accounts").body(containsString("There is no account yet."));
        page("/desk/accounts?name=x").body(containsString("No account fits."));
    }

    @Test
    void asksInTheNameOfTheOperatorOfTheEnvironment() {
        page(PAGE).statusCode(200);

        String basic =
                Base64.getEncoder().encodeToString("operator:operator-password".getBytes(StandardCharsets.UTF_8));
        assertThat(orders.asked()).extracting(Asked::authorization).containsOnly("Basic " + basic);
    }

    @Test
    void asksWithTheAccessTokenOfASession() throws Exception {
        provider.signInAs("adam", "admin");

        var landed = browser.open("/desk");
        assertThat(landed.uri()).hasPath("/desk/accounts");
        assertThat(landed.body()).contains("Signed in as adam", "/desk/stock").doesNotContain("/desk/audit");

        String token = orders.asked().getLast().authorization().substring("Bearer ".length());
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"preferred_username\":\"adam\"").doesNotContain("nonce");
    }

    @Test
    void opensToAdminsAlone() throws Exception {
        provider.signInAs("rita", "reviewer");
        for (String path : List.of("/desk/accounts", PAGE, "/desk/orders", "/desk/stock")) {
            assertThat(browser.open(path).statusCode()).isEqualTo(403);
            asOrders().get(path).then().statusCode(403);
        }
        assertThat(browser.open("/desk").body()).contains("/desk/audit").doesNotContain("/desk/accounts");
        assertThat(orders.asked()).isEmpty();
    }

    @Test
    void showsAnAccountAndWhatOpensIt() {
        page(PAGE)
                .statusCode(200)
                .body(containsString("rw_live_EXAM"), containsString("from 192.0.2.0/24"))
                .body(containsString("600 a minute"), containsString("numbers:read"))
                .body(containsString("Signing secret for seven"), containsString("expired"))
                .body(containsString("account opened by"), containsString("rita"));
        given().spec(asOperator())
                .header("Accept-Language", "de")
                .get(PAGE)
                .then()
                .body(containsString("Schlüssel ausstellen"), containsString("aus 192.0.2.0/24"));
        page("/desk/accounts/" + UUID.randomUUID()).statusCode(404).body(containsString("There is no such page."));
    }

    @Test
    void opensAnAccount() {
        orders.answers("POST /v1/accounts", 201, JSON);

        send("/desk/accounts", Map.of("name", " Example "))
                .statusCode(303)
                .header("Location", endsWith(PAGE + "?done=opened"));

        assertThat(orders.asked().getLast().body()).isEqualTo("{\"name\":\"Example\"}");
        page(PAGE + "?done=opened").body(containsString("The account is open."));
    }

    @Test
    void suspendsAndReopens() {
        orders.answers("PUT " + ACCOUNT + "/status", 200, JSON.replace("\"active\"", "\"suspended\""));
        send(PAGE + "/status", Map.of("status", "suspended")).header("Location", endsWith("?done=suspended"));
        assertThat(orders.asked().getLast().body()).isEqualTo("{\"status\":\"suspended\"}");

        orders.answers("PUT " + ACCOUNT + "/status", 200, JSON);
        send(PAGE + "/status", Map.of("status", "active")).header("Location", endsWith("?done=reopened"));
    }

    @Test
    void showsANewKeyOnce() {
        orders.answers(
                "POST " + CREDENTIALS,
                201,
                "{\"id\":\"%s\",\"kind\":\"api_key\",\"key\":\"rw_live_once\"}".formatted(KEY));

        send(
                        PAGE + "/credentials",
                        Map.of(
                                "kind",
                                "api_key",
                                "label",
                                "Billing",
                                "scopes",
                                List.of("numbers:read", "orders:write"),
                                "networks",
                                "192.0.2.0/24, 2001:db8::/32",
                                "requests_per_minute",
                                "600",
                                "last_day",
                                "2031-01-31"))
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("rw_live_once"));

        assertThat(orders.asked().getLast().body())
                .contains("\"scopes\":[\"numbers:read\",\"orders:write\"]")
                .contains("\"networks\":[\"192.0.2.0/24\",\"2001:db8::/32\"]")
                .contains("\"expires_at\":\"2031-01-31T23:00:00Z\"", "\"requests_per_minute\":600")
                .doesNotContain("mode");
        page(PAGE).body(not(containsString("rw_live_once")));
    }

    @Test
    void issuesWithoutRestrictionsWhatIsRestrictedByNothing() {
        orders.answers(
                "POST " + CREDENTIALS,
                201,
                "{\"id\":\"%s\",\"kind\":\"zadarma\",\"user_key\":\"u-1\",\"secret\":\"s-1\"}".formatted(KEY));

        send(PAGE + "/credentials", Map.of("kind", "zadarma", "networks", " ", "requests_per_minute", ""))
                .body(containsString("u-1"), containsString("s-1"));

        assertThat(orders.asked().getLast().body()).isEqualTo("{\"kind\":\"zadarma\"}");
    }

    @Test
    void replacesLimitsAndRevokesAKey() {
        String key = CREDENTIALS + "/" + KEY;
        orders.answers(
                        "POST " + key + "/rotation",
                        201,
                        "{\"id\":\"%s\",\"kind\":\"tenios\",\"access_key\":\"a-1\"}".formatted(KEY))
                .answers("PATCH " + key, 200, JSON.substring(JSON.indexOf("[") + 1, JSON.indexOf("},") + 1))
                .answers("DELETE " + key, 200, JSON);

        send(PAGE + "/credentials/" + KEY + "/rotation", Map.of("old_valid_for", "PT24H"))
                .body(containsString("a-1"));
        assertThat(orders.asked().getLast().body()).isEqualTo("{\"old_valid_for\":\"PT24H\"}");

        send(PAGE + "/credentials/" + KEY + "/limits", Map.of("networks", "", "requests_per_minute", "60"))
                .header("Location", endsWith("?done=limited"));
        assertThat(orders.asked().getLast().body()).isEqualTo("{\"networks\":null,\"requests_per_minute\":60}");

        send(PAGE + "/credentials/" + KEY + "/revocation", Map.of()).header("Location", endsWith("?done=revoked"));
        assertThat(orders.operations()).last().isEqualTo("DELETE " + key);
    }

    @Test
    void saysWhatWasNotAccepted() {
        orders.answers("POST " + CREDENTIALS, 400, """
                {"code":"INVALID_REQUEST","title":"t","status":400,"errors":[{"field":"networks","reason":"r"}]}""");
        send(PAGE + "/credentials", Map.of("kind", "api_key", "networks", "here"))
                .statusCode(303)
                .header("Location", endsWith("?problem=refused&fault=networks"));
        send(PAGE + "/credentials", Map.of("kind", "api_key", "requests_per_minute", "many"))
                .header("Location", endsWith("?problem=refused&fault=requests_per_minute"));
        send(PAGE + "/credentials/" + KEY + "/revocation", Map.of())
                .statusCode(404)
                .contentType("text/html");

        page(PAGE + "?problem=refused&fault=networks")
                .body(containsString("Nothing was changed."), containsString("<code>networks</code>"));
        page(PAGE + "?problem=refused&fault=<b>call us</b>").body(not(containsString("call us")));
    }

    @Test
    void saysThatTheOtherServiceDoesNotKnowTheOperator() {
        orders.answers("GET /v1/accounts", 403, "{\"code\":\"FORBIDDEN\"}")
                .answers("POST /v1/accounts", 401, "{\"code\":\"SIGN_IN_REQUIRED\"}");

        page("/desk/accounts").statusCode(200).body(containsString("orders-service does not let you in."));
        send("/desk/accounts", Map.of("name", "x")).header("Location", endsWith("?problem=not_let_in"));
    }

    @Test
    void showsTheRestWhileTheOtherServiceIsAway() {
        orders.close();

        page("/desk/accounts")
                .statusCode(200)
                .body(containsString("orders-service does not answer now."), containsString("Open an account"));
        page(PAGE).statusCode(200).body(containsString("orders-service does not answer now."));
        send(PAGE + "/status", Map.of("status", "suspended")).header("Location", endsWith("?problem=unsure"));
        page("/desk").statusCode(200);
    }

    @Test
    void takesFormsFromItsOwnPagesOnly() {
        for (String form : List.of("", "/" + ID + "/status", "/" + ID + "/credentials")) {
            asOperator()
                    .header("Sec-Fetch-Site", "cross-site")
                    .formParam("name", "x")
                    .post("/desk/accounts" + form)
                    .then()
                    .statusCode(403)
                    .body(containsString("The form did not come from this site"));
        }
        assertThat(orders.asked()).isEmpty();
    }
}
