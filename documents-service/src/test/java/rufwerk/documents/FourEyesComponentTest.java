package rufwerk.documents;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static rufwerk.documents.DeskForms.page;
import static rufwerk.documents.DeskForms.send;
import static rufwerk.documents.Documents.asOperator;
import static rufwerk.documents.Documents.decide;
import static rufwerk.documents.Documents.handedIn;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.LocalIdentityProvider;
import rufwerk.kit.testing.OperatorsSignIn;
import rufwerk.kit.testing.PostgresAndKafka;

/** Two reviewers have to say yes, whichever way they say it. */
@QuarkusTest
@WithTestResource(
        value = PostgresAndKafka.class,
        initArgs = {
            @ResourceArg(name = "database", value = "documents"),
            @ResourceArg(name = "REVIEW_FOUR_EYES", value = "true")
        })
@WithTestResource(OperatorsSignIn.class)
class FourEyesComponentTest {
    private static final String APPROVED = "{\"decision\":\"approved\"}";

    LocalIdentityProvider provider;

    private UUID id;

    @BeforeEach
    void annaSaysYes() {
        id = handedIn();
        decideAsAnna(APPROVED).statusCode(200).body("state", equalTo("waiting"));
    }

    @Test
    void takeTheSameReviewersSecondYesForTheFirst() {
        decideAsAnna(APPROVED).statusCode(200).body("state", equalTo("waiting"));
    }

    @Test
    void approveTogether() {
        decide(id, APPROVED).then().statusCode(200).body("state", equalTo("approved"));
        decideAsAnna(APPROVED).statusCode(200).body("state", equalTo("approved"));
    }

    @Test
    void approveTogetherOnTheDesk() {
        page("/desk/cases/" + id)
                .body(containsString("anna has approved it. One more reviewer has to do the same."))
                .body(containsString("data-key=\"a\""));
        given().spec(asAnna()).get("/desk/cases/" + id).then().body(not(containsString("data-key=\"a\"")));

        send("/desk/cases/" + id + "/decision", Map.of("decision", "approved"))
                .header("Location", endsWith("/desk?done=approved"));

        asOperator().get("/v1/reviews/" + id).then().body("state", equalTo("approved"));
        page("/desk/cases/" + id).body(containsString("approved first by"), containsString("This case is decided."));
    }

    @Test
    void areNotNeededToReject() {
        decide(id, "{\"decision\":\"rejected\",\"reason\":\"other\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("rejected"));
    }

    private ValidatableResponse decideAsAnna(String decision) {
        return asAnna().contentType("application/json")
                .body(decision)
                .put("/v1/reviews/" + id + "/decision")
                .then();
    }

    private RequestSpecification asAnna() {
        return given().auth().oauth2(provider.signed(provider.claimsOf("anna", "reviewer")));
    }
}
