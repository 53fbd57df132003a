package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static rufwerk.documents.Documents.asOperator;
import static rufwerk.documents.Documents.decide;
import static rufwerk.documents.Documents.handIn;
import static rufwerk.documents.Documents.handedIn;
import static rufwerk.documents.review.ReviewFixtures.aPdf;

import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.testing.EventSamples;

@DocumentsComponent
class ReviewComponentTest {
    private static final String APPROVED = "{\"decision\":\"approved\"}";
    private static final String EXPIRED =
            "{\"decision\":\"rejected\",\"reason\":\"document_expired\",\"comment\":\"Gültig bis Mai\"}";
    private static final EventSamples SAMPLES = EventSamples.publishedBy("documents-service");

    @Inject
    SealedSecrets secrets;

    @Inject
    PublishedEvents published;

    @Inject
    Pool pool;

    @Test
    void leadsADocumentFromTheQueueToAnApproval() {
        UUID id = UUID.randomUUID();
        handIn(id, aPdf("front")).then().statusCode(201);

        assertThat(queue()).contains(id.toString());
        asOperator()
                .get("/v1/reviews/" + id + "/document")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + id + ".pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"));
        byte[] downloaded = asOperator().get("/v1/reviews/" + id + "/document").asByteArray();
        assertThat(downloaded).isEqualTo(aPdf("front"));

        decide(id, APPROVED)
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("decision.decided_by", equalTo("operator"));

        assertThat(queue()).doesNotContain(id.toString());
        assertThat(decisionsAbout(id)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("documents.verification.approved");
            assertThat(event.source()).isEqualTo("/documents-service");
            SAMPLES.verifyFitsSchema(event.type(), event.json());
        });
        assertThat(history(id)).containsExactly("orders-service received", "operator approved");
    }

    @Test
    void announcesWhyADocumentWasRejected() {
        UUID id = handedIn();
        decide(id, EXPIRED)
                .then()
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("decision.reason", equalTo("document_expired"));

        assertThat(decisionsAbout(id)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("documents.verification.rejected");
            SAMPLES.verifyFitsSchema(event.type(), event.json());
            assertThat(event.json()).contains("\"reason\":\"document_expired\"").doesNotContain("Gültig");
            String sealed = JsonPath.from(event.json()).getString("comment");
            assertThat(secrets.openText(sealed, "comment " + id)).isEqualTo("Gültig bis Mai");
        });
        asOperator()
                .get("/v1/reviews/" + id)
                .then()
                .statusCode(200)
                .body("decision.comment", equalTo("Gültig bis Mai"))
                .body("version", equalTo(1));
    }

    @Test
    void acceptsARepeatedDecisionWithoutASecondEvent() {
        UUID id = handedIn();
        decide(id, EXPIRED).then().statusCode(200);
        decide(id, EXPIRED).then().statusCode(200).body("state", equalTo("rejected"));
        assertThat(decisionsAbout(id)).hasSize(1);
        assertThat(history(id)).hasSize(2);
    }

    @Test
    void refusesAnotherDecision() {
        UUID id = handedIn();
        decide(id, APPROVED).then().statusCode(200);
        decide(id, EXPIRED)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("REVIEW_DECIDED_OTHERWISE"));
        assertThat(decisionsAbout(id)).hasSize(1);
    }

    @Test
    void letsOneOfSixteenDecide() throws Exception {
        UUID id = handedIn();
        List<String> decisions = IntStream.range(0, 16)
                .mapToObj(
                        i -> "{\"decision\":\"rejected\",\"reason\":\"other\",\"comment\":\"number %d\"}".formatted(i))
                .toList();

        List<Integer> answers = atOnce(id, decisions);

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(15);
        assertThat(decisionsAbout(id)).hasSize(1);
        assertThat(history(id)).hasSize(2);
    }

    @Test
    void announcesOneOfSixteenEqualDecisions() throws Exception {
        UUID id = handedIn();
        List<Integer> answers = atOnce(id, Collections.nCopies(16, APPROVED));
        assertThat(answers).containsOnly(200);
        assertThat(decisionsAbout(id)).hasSize(1);
        assertThat(history(id)).hasSize(2);
    }

    @Test
    void knowsNoReviewOfAnUnknownVerification() {
        UUID unknown = UUID.randomUUID();
        for (String path : List.of("/v1/reviews/" + unknown, "/v1/reviews/" + unknown + "/document")) {
            asOperator().get(path).then().statusCode(404).body("code", equalTo("REVIEW_UNKNOWN"));
        }
        decide(unknown, APPROVED)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("REVIEW_UNKNOWN"));
        asOperator().get("/v1/reviews/no-id").then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"decision\":\"maybe\"}",
                "{\"decision\":\"rejected\"}",
                "{\"decision\":\"rejected\",\"reason\":\"DOCUMENT_EXPIRED\"}",
                "{\"decision\":\"rejected\",\"reason\":\"ugly\"}",
                "{\"decision\":\"approved\",\"reason\":\"other\"}",
                "{\"decision\":\"approved\",\"comment\":\"fine\"}"
            })
    void refusesADecisionThatMakesNoSense(String decision) {
        decide(handedIn(), decision)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("DECISION_INVALID"));
    }

    @Test
    void refusesACommentThatIsTooLong() {
        String template = "{\"decision\":\"rejected\",\"reason\":\"other\",\"comment\":\"%s\"}";
        UUID id = handedIn();
        decide(id, template.formatted("x".repeat(501)))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("comment"));
        decide(id, template.formatted("x".repeat(500))).then().statusCode(200);
        decide(id, "{}").then().statusCode(400);
        decide(id, "").then().statusCode(400);
    }

    @Test
    void showsTheQueueInPages() {
        List<String> mine =
                List.of(handedIn().toString(), handedIn().toString(), handedIn().toString());
        assertThat(queue()).containsSubsequence(mine);
        asOperator()
                .get("/v1/reviews?state=waiting&limit=100&cursor=MjAyNg")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
        asOperator().get("/v1/reviews?limit=101").then().statusCode(400);
        asOperator().get("/v1/reviews?limit=0").then().statusCode(400);
        asOperator().get("/v1/reviews?limit=many").then().statusCode(404);
        asOperator().get("/v1/reviews?state=lost").then().statusCode(400).body("code", equalTo("STATE_UNKNOWN"));
    }

    private List<Integer> atOnce(UUID id, List<String> decisions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(decisions.size());
        try (var reviewers = Executors.newFixedThreadPool(decisions.size())) {
            List<CompletableFuture<Integer>> answers = decisions.stream()
                    .map(decision -> CompletableFuture.supplyAsync(
                            () -> {
                                awaitUnchecked(start);
                                return decide(id, decision).statusCode();
                            },
                            reviewers))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private static void awaitUnchecked(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** All waiting ids, two by two. */
    private static List<String> queue() {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var request = asOperator().queryParam("limit", 2).queryParam("state", "waiting");
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/reviews")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("reviews.id", String.class));
            cursor = page.getString("next_cursor");
        } while (cursor != null);
        return ids;
    }

    private List<PublishedEvents.Published> decisionsAbout(UUID id) {
        return published.about(id).stream()
                .filter(event -> !event.type().startsWith("documents.review."))
                .toList();
    }

    private List<String> history(UUID id) {
        List<String> lines = new ArrayList<>();
        for (Row row : pool.preparedQuery("SELECT who, what FROM review_event WHERE case_id = $1 ORDER BY position")
                .executeAndAwait(Tuple.of(id))) {
            lines.add(row.getString("who") + " " + row.getString("what"));
        }
        return lines;
    }
}
