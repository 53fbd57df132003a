package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static rufwerk.documents.DeskForms.page;
import static rufwerk.documents.Documents.asOperator;
import static rufwerk.documents.Documents.asOrders;
import static rufwerk.documents.Documents.askMore;
import static rufwerk.documents.Documents.decide;
import static rufwerk.documents.Documents.handIn;
import static rufwerk.documents.Documents.handInMore;
import static rufwerk.documents.Documents.handedIn;
import static rufwerk.documents.review.ReviewFixtures.aPdf;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.review.FurtherDocument;
import rufwerk.kit.testing.EventSamples;

/** A reviewer asks for more, the customer answers, and the case goes on. */
@DocumentsComponent
class FurtherDocumentComponentTest {
    private static final EventSamples SAMPLES = EventSamples.publishedBy("documents-service");

    @Inject
    PublishedEvents published;

    @Inject
    DocumentFiles files;

    @ConfigProperty(name = "rufwerk.documents.folder")
    Path folder;

    private final UUID document = UUID.randomUUID();

    @Test
    void leadsFromAQuestionOverItsAnswerToAnApproval() {
        UUID id = asked();

        handInMore(id, document, aPdf("back"))
                .then()
                .statusCode(201)
                .body("verification_id", equalTo(id.toString()))
                .body("state", equalTo("waiting"));

        review(id)
                .body("state", equalTo("waiting"))
                .body("decision", nullValue())
                .body("further_documents.id", contains(document.toString()))
                .body("further_documents.document_type", contains("CONTRACT"));
        assertThat(published.about(id)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("documents.review.opened");
            assertThat(event.json()).contains("\"document_type\":\"CONTRACT\"");
            SAMPLES.verifyFitsSchema(event.type(), event.json());
        });
        decide(id, "{\"decision\":\"approved\"}").then().statusCode(200).body("state", equalTo("approved"));
        assertThat(published.about(id))
                .extracting(PublishedEvents.Published::type)
                .containsExactly(
                        "documents.review.opened",
                        "documents.verification.more-asked",
                        "documents.review.opened",
                        "documents.verification.approved");
        assertIntact();
    }

    @Test
    void givesTheDocumentToReviewersAlone() {
        UUID id = answered();
        String path = "/v1/reviews/" + id + "/documents/" + document;

        asOperator()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + document + ".pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("sandbox"));
        assertThat(asOperator().get(path).asByteArray()).isEqualTo(aPdf("back"));
        asOrders().get(path).then().statusCode(403);
        RestAssured.given().get(path).then().statusCode(401);
        for (String elsewhere : List.of(
                "/v1/reviews/" + id + "/documents/" + UUID.randomUUID(),
                "/v1/reviews/" + handedIn() + "/documents/" + document,
                "/v1/reviews/" + id + "/documents/" + id)) {
            asOperator().get(elsewhere).then().statusCode(404).body("code", equalTo("DOCUMENT_UNKNOWN"));
        }
    }

    @Test
    void showsAllDocumentsOnTheDeskOldestFirst() {
        UUID id = answered();
        UUID second = UUID.randomUUID();
        askMore(id).then().statusCode(200);
        handInMore(id, second, aPdf("again")).then().statusCode(201);
        String own = "/desk/cases/" + id;

        page(own)
                .statusCode(200)
                .body(stringContainsInOrder(
                        "data-pages=\"" + own + "/document\"",
                        "data-pages=\"" + own + "/documents/" + document + "\"",
                        "data-pages=\"" + own + "/documents/" + second + "\""))
                .body(stringContainsInOrder("Document 1, received", "Document 2, received", "Contract"))
                .body(stringContainsInOrder("received from", "more asked by", "received from", "more asked by"));
        page("/desk/cases/" + handedIn()).body(not(containsString("Document 1, received")));
        asOperator()
                .get(own + "/documents/" + document)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Security-Policy", containsString("sandbox; default-src 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                .header("Cache-Control", equalTo("no-store"));
        asOrders().get(own + "/documents/" + document).then().statusCode(403);
        asOperator().get(own + "/documents/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void answersTheSameAgainAsTheFirstTime() throws IOException {
        UUID id = answered();

        handInMore(id, document, aPdf("back")).then().statusCode(200).body("state", equalTo("waiting"));
        askMore(id).then().statusCode(200);
        handInMore(id, document, aPdf("back")).then().statusCode(200).body("state", equalTo("more_asked"));
        refused(id, document, aPdf("other"), "DOCUMENT_EXISTS");

        review(id).body("further_documents", hasSize(1)).body("state", equalTo("more_asked"));
        assertThat(filesOf(document)).hasSize(1);
        assertIntact();
    }

    @Test
    void takesNothingThatNobodyAskedFor() throws IOException {
        UUID waiting = handedIn();
        refused(waiting, document, aPdf("back"), "MORE_NOT_ASKED");
        decide(waiting, "{\"decision\":\"approved\"}").then().statusCode(200);
        refused(waiting, document, aPdf("back"), "MORE_NOT_ASKED");
        handInMore(UUID.randomUUID(), document, aPdf("back"))
                .then()
                .statusCode(404)
                .body("code", equalTo("VERIFICATION_UNKNOWN"));

        assertThat(filesOf(document)).isEmpty();
    }

    @Test
    void keepsWhatGoesByAnIdAlready() throws IOException {
        UUID id = asked();
        UUID other = handedIn();

        refused(id, other, aPdf("back"), "DOCUMENT_EXISTS");
        refused(id, id, aPdf("back"), "DOCUMENT_EXISTS");

        assertThat(asOperator().get("/v1/reviews/" + other + "/document").asByteArray())
                .isEqualTo(aPdf("of " + other));
        // The first document again clears away what else goes by its id.
        handIn(id, aPdf("of " + id)).then().statusCode(200);
        assertThat(filesOf(id)).hasSize(1);
    }

    @Test
    void takesOneOfManyAnswersAtOnce() {
        UUID id = asked();

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i ->
                        handInMore(id, UUID.randomUUID(), aPdf("answer " + i)).statusCode())
                .toList();

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
        review(id).body("further_documents", hasSize(1)).body("state", equalTo("waiting"));
        assertIntact();
    }

    @Test
    void takesTheSameAnswerOnceHoweverManyComeAtOnce() throws IOException {
        UUID id = asked();

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> handInMore(id, document, aPdf("back")).statusCode())
                .toList();

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(7);
        review(id).body("further_documents", hasSize(1));
        assertThat(filesOf(document)).hasSize(1);
    }

    @Test
    void takesTenAndNoMore() {
        UUID id = asked();
        for (int i = 0; i < FurtherDocument.MOST; i++) {
            handInMore(id, UUID.randomUUID(), aPdf("page " + i)).then().statusCode(201);
            askMore(id).then().statusCode(200);
        }

        refused(id, document, aPdf("one more"), "TOO_MANY_DOCUMENTS");

        review(id).body("further_documents", hasSize(FurtherDocument.MOST));
    }

    @Test
    void reusesOrRemovesTheFileThatACrashLeft() throws IOException {
        UUID id = asked();
        byte[] left = aPdf("left");
        files.write(new DocumentKey(document, Sha256.of(left)), left).await().atMost(Duration.ofSeconds(10));

        handInMore(id, document, aPdf("back")).then().statusCode(201);

        assertThat(filesOf(document)).hasSize(1);
        assertThat(asOperator()
                        .get("/v1/reviews/" + id + "/documents/" + document)
                        .asByteArray())
                .isEqualTo(aPdf("back"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                       | DOCUMENT_EMPTY
            %PDF-1.7 and then the line broke         | DOCUMENT_TRUNCATED
            <html><body>%PDF-1.7 %%EOF</body></html> | DOCUMENT_NOT_PDF
            """)
    void refusesWhatIsNoPdf(String content, String code) throws IOException {
        UUID id = asked();
        handInMore(id, document, content.getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        assertThat(filesOf(document)).isEmpty();
        review(id).body("state", equalTo("more_asked"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"document\":{}}",
                "{\"document_type\":\"CONTRACT\",\"document\":\"not base64!\"}"
            })
    void refusesWhatIsNoRequest(String body) {
        handInMore(asOrders(), handedIn(), document, body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", oneOf("INVALID_REQUEST", "HTTP_400"));
    }

    @Test
    void namesTheFieldsThatAreWrong() {
        handInMore(asOrders(), handedIn(), document, "{\"document_type\":\"<b>\"}")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("document_type", "document"));
    }

    @Test
    void isHandedInByOrdersServiceAlone() {
        handInMore(asOperator(), asked(), document, "{}").then().statusCode(403);
        handInMore(RestAssured.given(), asked(), document, "{}").then().statusCode(401);
    }

    private static UUID asked() {
        UUID id = handedIn();
        askMore(id).then().statusCode(200).body("state", equalTo("more_asked"));
        return id;
    }

    private UUID answered() {
        UUID id = asked();
        handInMore(id, document, aPdf("back")).then().statusCode(201);
        return id;
    }

    private static ValidatableResponse review(UUID id) {
        return asOperator().get("/v1/reviews/" + id).then().statusCode(200);
    }

    private static void refused(UUID id, UUID document, byte[] content, String code) {
        handInMore(id, document, content)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    private static void assertIntact() {
        asOperator()
                .get("/v1/audit/verification")
                .then()
                .body("intact", equalTo(true))
                .body("contradicted", hasSize(0));
    }

    private List<Path> filesOf(UUID id) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(id.toString()))
                    .toList();
        }
    }
}
