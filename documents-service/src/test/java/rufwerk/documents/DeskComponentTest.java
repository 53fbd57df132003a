package rufwerk.documents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static rufwerk.documents.Documents.asOperator;
import static rufwerk.documents.Documents.asOrders;
import static rufwerk.documents.Documents.handedInAs;

import io.quarkus.test.common.WithTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.Browser;
import rufwerk.kit.testing.LocalIdentityProvider;
import rufwerk.kit.testing.OperatorsSignIn;

@DocumentsComponent
@WithTestResource(OperatorsSignIn.class)
class DeskComponentTest {
    private final Browser browser = new Browser();

    LocalIdentityProvider provider;

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void showsAReviewerWhatWaits() throws Exception {
        handedInAs("WHAT_WAITS");
        provider.signInAs("rita", "reviewer");

        var page = browser.open("/desk");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasPath("/desk").hasNoQuery();
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("Signed in as rita", "<html lang=\"en\">");
        assertThat(browser.open("/desk?type=what%20waits").body())
                .contains("What waits", "Verification", "DE 221", "0 min")
                .doesNotContain("Domkloster");
    }

    @Test
    void speaksGermanToThoseWhoDo() throws Exception {
        provider.signInAs("<b>rita</b>", "reviewer");
        browser.speak("de-AT,de;q=0.9,en;q=0.5");
        assertThat(browser.open("/desk").body())
                .contains("<html lang=\"de\">", "Leitstand", "Angemeldet als &lt;b&gt;rita&lt;/b&gt;");

        browser.speak("fr");
        assertThat(browser.open("/desk").body()).contains("Operations desk");
    }

    @Test
    void turnsAwayWhoIsNoReviewer() throws Exception {
        provider.signInAs("adam", "admin");
        var page = browser.open("/desk/audit");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("Your role does not open this page.", "/desk/sign-out")
                .doesNotContain("<table");
        asOrders().get("/desk").then().statusCode(403);
    }

    @Test
    void endsTheSessionHereAndAtTheProvider() throws Exception {
        provider.signInAs("rita", "reviewer");
        browser.open("/desk");
        provider.signInAs("adam", "reviewer");
        assertThat(browser.open("/desk").body()).contains("rita");

        var end = browser.open("/desk/sign-out");

        assertThat(end.statusCode()).isEqualTo(200);
        assertThat(end.uri()).hasPath("/desk/signed-out");
        assertThat(end.body()).contains("You are signed out.");
        assertThat(provider.endedSessions()).isPositive();
        assertThat(browser.open("/desk").body()).contains("adam");
    }

    @Test
    void letsTheBootstrapOperatorIn() {
        asOperator()
                .get("/desk")
                .then()
                .statusCode(200)
                .body(containsString("Signed in as operator"), not(containsString("sign-out")));
        asOperator().get("/desk/sign-out").then().statusCode(200).body(containsString("You are signed out."));
    }

    @Test
    void keepsPagesOutOfCachesAndFrames() {
        for (int status : new int[] {200, 401}) {
            given().auth()
                    .preemptive()
                    .basic("operator", status == 200 ? "operator-password" : "wrong")
                    .get("/desk")
                    .then()
                    .statusCode(status)
                    .contentType("text/html")
                    .header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        }
        given().get("/desk/desk.css").then().statusCode(200).contentType("text/css");
    }
}
