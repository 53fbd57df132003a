package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static rufwerk.documents.Documents.asOperator;
import static rufwerk.documents.Documents.decide;
import static rufwerk.documents.Documents.handedIn;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import rufwerk.kit.events.CloudEventHeaders;
import rufwerk.kit.events.EventProducer;
import rufwerk.kit.testing.EventSamples;

/** orders-service says that nobody has to decide any more. */
@DocumentsComponent
class ClosedReviewComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    EventProducer kafka;

    @Inject
    PublishedEvents published;

    @Test
    void leavesTheQueueAndItsReviewerBehind() {
        UUID id = handedIn();
        asOperator().put("/v1/reviews/" + id + "/claim").then().statusCode(200);

        closed(UUID.randomUUID(), id, "expired");

        awaitState(id, "closed");
        asOperator()
                .get("/v1/reviews/" + id)
                .then()
                .body("claim", nullValue())
                .body("decision.decided_by", equalTo("orders-service"))
                .body("decision.reason", equalTo("expired"));
        decide(id, "{\"decision\":\"approved\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("REVIEW_DECIDED_OTHERWISE"));
        asOperator().put("/v1/reviews/" + id + "/claim").then().statusCode(409);
        assertThat(published.about(id)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("documents.review.closed");
            EventSamples.publishedBy("documents-service").verifyFitsSchema(event.type(), event.json());
        });
        asOperator().get("/v1/audit/verification").then().statusCode(200);
    }

    /** The last word has the same key, so it is heard after the others. */
    @Test
    void keepsTheDecisionThatWasQuicker() {
        UUID approved = handedIn();
        UUID open = handedIn();
        decide(approved, "{\"decision\":\"approved\"}").then().statusCode(200);
        UUID event = UUID.randomUUID();

        closed(event, approved, "cancelled");
        closed(event, approved, "cancelled");
        closed(UUID.randomUUID(), UUID.randomUUID(), "cancelled");
        closed(UUID.randomUUID(), open, "a reason of tomorrow");

        awaitState(open, "closed");
        asOperator().get("/v1/reviews/" + approved).then().body("state", equalTo("approved"));
        assertThat(published.about(approved)).noneMatch(sent -> sent.type().equals("documents.review.closed"));
    }

    private static void awaitState(UUID id, String state) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> asOperator().get("/v1/reviews/" + id).then().body("state", equalTo(state)));
    }

    private void closed(UUID event, UUID verification, String reason) {
        String json = "{\"verification_id\":\"%s\",\"reason\":\"%s\"}".formatted(verification, reason);
        var out = new ProducerRecord<>("orders.events.v1", "the-only-key", json.getBytes(StandardCharsets.UTF_8));
        CloudEventHeaders.write(
                out.headers(), event, "orders.verification.closed", Instant.now(), "the-only-key", null);
        kafka.send(out).await().atMost(SOON);
    }
}
