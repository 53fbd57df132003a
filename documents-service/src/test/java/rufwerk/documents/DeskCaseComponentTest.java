package rufwerk.documents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static rufwerk.documents.Documents.asOperator;
import static rufwerk.documents.Documents.asOrders;
import static rufwerk.documents.Documents.decide;
import static rufwerk.documents.Documents.handedIn;
import static rufwerk.documents.Documents.handedInAs;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.review.CaseId;
import rufwerk.documents.review.Fact;
import rufwerk.documents.review.Facts;
import rufwerk.documents.review.OpenCase;
import rufwerk.documents.review.ReviewFixtures;
import rufwerk.documents.review.Subject;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.testing.LocalIdentityProvider;
import rufwerk.kit.testing.OperatorsSignIn;

/** One case on the desk, and what its forms do. */
@DocumentsComponent
@WithTestResource(OperatorsSignIn.class)
class DeskCaseComponentTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    LocalIdentityProvider provider;

    @Inject
    PublishedEvents published;

    @Inject
    OpenCase openCase;

    @Inject
    DocumentFiles files;

    @Inject
    SafeContext safeContext;

    @Test
    void showsWhatTheCustomerSaysBesideTheDocument() {
        UUID id = handedIn();
        page(id).statusCode(200)
                .body(containsString("Domkloster"))
                .body(containsString("<dt>House number</dt><dd>4a</dd>"))
                .body(containsString("data-pages=\"/desk/cases/" + id + "/document\""))
                .body(containsString("received from"));
        given().spec(asOperator())
                .header("Accept-Language", "de")
                .get("/desk/cases/" + id)
                .then()
                .body(containsString("<dt>Hausnummer</dt>"))
                .body(containsString("eingegangen von"))
                .body(containsString("Das Dokument ist abgelaufen"));
    }

    @Test
    void letsNothingOfADocumentRun() {
        UUID id = handedIn();
        asOperator()
                .get("/desk/cases/" + id + "/document")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Security-Policy", containsString("sandbox; default-src 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                .header("Cache-Control", equalTo("no-store"));
        page(id).header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")));
        asOrders().get("/desk/cases/" + id + "/document").then().statusCode(403);
    }

    @Test
    void servesTheScriptsItNames() {
        for (String file : List.of("desk.js", "pages.js", "pdfjs/pdf.js", "pdfjs/pdf.worker.js")) {
            given().get("/desk/" + file).then().statusCode(200).contentType(containsString("javascript"));
        }
    }

    @Test
    void showsTheFileOfAGroupWithoutTrustingItsNames() {
        UUID id = fileOfAGroup("<script>alert(1)</script>");
        page(id).body(containsString("Document group"))
                .body(containsString("<img src=\"/desk/cases/" + id + "/document\""))
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(not(containsString("<script>alert")));
        asOperator().get("/desk/cases/" + id + "/document").then().contentType("image/png");
        decide(id, "{\"decision\":\"approved\"}").then().statusCode(200).body("group_id", equalTo(12));
        assertThat(published.about(id))
                .last()
                .satisfies(event -> assertThat(event.type()).isEqualTo("documents.group-file.approved"));
    }

    @Test
    void decidesByItsForms() {
        UUID id = handedIn();
        send(id, "claim", Map.of()).statusCode(303).header("Location", endsWith("/desk/cases/" + id));
        page(id).body(containsString("yours until"));
        send(id, "release", Map.of()).statusCode(303).header("Location", endsWith("/desk?done=released"));
        send(id, "decision", Map.of("decision", "more_asked", "reason", "page_missing", "comment", " Rückseite "))
                .statusCode(303)
                .header("Location", endsWith("/desk?done=more_asked"));

        asOperator()
                .get("/v1/reviews/" + id)
                .then()
                .body("state", equalTo("more_asked"))
                .body("decision.comment", equalTo("Rückseite"));
        page(id).body(containsString("A page or side is missing"), containsString("This case is decided."));
        asOperator().get("/desk?done=more_asked").then().body(containsString("Asked for more."));
        assertThat(published.about(id))
                .extracting(PublishedEvents.Published::type)
                .containsExactly(
                        "documents.review.opened",
                        "documents.review.claimed",
                        "documents.review.released",
                        "documents.verification.more-asked");
    }

    @Test
    void takesTheLastDayOfADocumentAlongWithTheApproval() {
        UUID id = fileOfAGroup("Mustermann");
        page(id).body(containsString("name=\"valid_until\""));
        page(handedIn()).body(not(containsString("name=\"valid_until\"")));
        for (String day : List.of("2020-01-31", "soon")) {
            send(id, "decision", Map.of("decision", "approved", "valid_until", day))
                    .header("Location", endsWith("?problem=incomplete"));
        }
        send(id, "decision", Map.of("decision", "approved", "valid_until", "9000-01-31"))
                .header("Location", endsWith("/desk?done=approved"));
    }

    @Test
    void translatesTheTypesOfDocuments() {
        UUID id = handedIn();
        given().spec(asOperator())
                .header("Accept-Language", "de")
                .get("/desk/cases/" + id)
                .then()
                .body(containsString("<h1>Personalausweis</h1>"));
        given().spec(asOperator())
                .header("Accept-Language", "de")
                .get("/desk?type=IDENTITY_CARD")
                .then()
                .body(containsString(">Personalausweis</a>"), containsString("value=\"identity_card\" selected"));
    }

    @Test
    void decidesNothingWithoutAReason() {
        UUID id = handedIn();
        for (Map<String, String> form : List.of(
                Map.<String, String>of(),
                Map.of("decision", "rejected"),
                Map.of("decision", "more_asked", "reason", "name_mismatch"),
                Map.of("decision", "rejected", "reason", "other", "comment", "x".repeat(501)))) {
            send(id, "decision", form).statusCode(303).header("Location", endsWith("?problem=incomplete"));
        }
        page(id).body(containsString("waiting"));
    }

    @Test
    void givesACaseToOneOfManyReviewers() {
        UUID id = handedIn();
        List<Integer> answers = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i ->
                        as("reviewer-" + i).put("/v1/reviews/" + id + "/claim").statusCode())
                .toList();

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(23);
    }

    @Test
    void leavesACaseToItsHolder() {
        UUID id = handedIn();
        as("anna").put("/v1/reviews/" + id + "/claim").then().statusCode(200).body("claim.reviewer", equalTo("anna"));

        page(id).body(containsString("anna looks at this case."), not(containsString("name=\"reason\"")));
        send(id, "decision", Map.of("decision", "approved")).header("Location", endsWith("?problem=too_late"));
        decide(id, "{\"decision\":\"approved\"}").then().statusCode(409).body("code", equalTo("REVIEW_CLAIMED"));
        asOperator().delete("/v1/reviews/" + id + "/claim").then().statusCode(409);
        assertThat(listed("claimed")).contains(id.toString());
        assertThat(listed("waiting")).doesNotContain(id.toString());
        as("anna").delete("/v1/reviews/" + id + "/claim").then().statusCode(204);
        assertThat(listed("waiting")).contains(id.toString());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "cross-site, none, 403",
                "same-site, none, 403",
                "none, https://evil.example, 403",
                "none, null, 403",
                "none, none, 403",
                "same-origin, none, 303",
                "none, here, 303"
            })
    void takesFormsFromItsOwnPagesOnly(String site, String origin, int status) {
        UUID id = handedIn();
        RequestSpecification form =
                asOperator().redirects().follow(false).contentType("application/x-www-form-urlencoded");
        if (site != null) {
            form.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            form.header("Origin", origin.equals("here") ? "http://localhost:" + RestAssured.port : origin);
        }
        form.body("").post("/desk/cases/" + id + "/claim").then().statusCode(status);
    }

    @Test
    void saysThatThereIsNoSuchCase() {
        UUID unknown = UUID.randomUUID();
        page(unknown).statusCode(404).contentType("text/html").body(containsString("There is no such page."));
        send(unknown, "claim", Map.of()).statusCode(404);
        send(unknown, "decision", Map.of("decision", "approved")).statusCode(404);
        asOperator().get("/desk/cases/" + unknown + "/document").then().statusCode(404);
    }

    @Test
    void findsWhatIsLookedFor() {
        String link = "/desk/cases/" + handedInAs("LOOKED_FOR");

        queue("type=looked for&kind=verification&country=de").body(containsString(link));
        queue("type=looked for&kind=nonsense&shelf=nonsense&waited=nonsense").body(containsString(link));
        queue("type=looked for&kind=group_file").body(not(containsString(link)));
        queue("type=looked for&shelf=approved").body(not(containsString(link)));
        queue("type=looked for&waited=day").body(not(containsString(link)));
        queue("type=<b>")
                .body(containsString("No document fits."), containsString("value=\"&lt;b&gt;\""))
                .body(not(containsString("<b>")));
        asOperator().get("/desk?after=nonsense").then().statusCode(400).contentType("text/html");
    }

    @Test
    void showsThatTheAuditTrailIsIntact() {
        handedIn();
        asOperator().get("/desk/audit").then().statusCode(200).body(containsString("lines are as they were written."));
    }

    private static ValidatableResponse queue(String query) {
        return asOperator().get("/desk?" + query).then().statusCode(200);
    }

    private static ValidatableResponse page(UUID id) {
        return asOperator().get("/desk/cases/" + id).then();
    }

    private static ValidatableResponse send(UUID id, String form, Map<String, String> fields) {
        return asOperator()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post("/desk/cases/" + id + "/" + form)
                .then();
    }

    private RequestSpecification as(String reviewer) {
        return given().auth().oauth2(provider.signed(provider.claimsOf(reviewer, "reviewer")));
    }

    /** On all pages: other tests have left cases, too. */
    private static List<String> listed(String state) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var page = asOperator()
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/reviews?limit=100&state=" + state + "&received_before=9000-01-01T00:00:00Z")
                    .jsonPath();
            ids.addAll(page.getList("reviews.id", String.class));
            cursor = page.getString("next_cursor");
        } while (cursor != null);
        return ids;
    }

    private UUID fileOfAGroup(String lastName) {
        var file = new Subject.GroupFile(
                new CaseId(UUID.randomUUID()),
                ReviewFixtures.ACCOUNT,
                12,
                "passport",
                "image/png",
                new Facts(Map.of(Fact.LAST_NAME, lastName)));
        var key = new DocumentKey(file.id().value(), Sha256.of(PNG));
        safeContext
                .run(
                        Span.getInvalid(),
                        () -> files.write(key, PNG)
                                .chain(() -> Panache.withTransaction(() -> openCase.open(file, key, "files"))))
                .await()
                .atMost(Duration.ofSeconds(20));
        return file.id().value();
    }
}
