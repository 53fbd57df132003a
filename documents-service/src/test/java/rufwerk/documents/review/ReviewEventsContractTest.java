package rufwerk.documents.review;

import static rufwerk.documents.review.ReviewFixtures.NOON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rufwerk.documents.review.Decision.AskMore;
import rufwerk.documents.review.Decision.Reject;
import rufwerk.documents.review.ReviewCase.Step;
import rufwerk.documents.review.ReviewCase.Waiting;
import rufwerk.kit.testing.EventSamples;

class ReviewEventsContractTest {
    private static final EventSamples SAMPLES = EventSamples.publishedBy("documents-service");
    /** Set up as the services' own is; the component tests check that one against the same schemas. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final CaseId ID = new CaseId(UUID.fromString("705d5302-d918-454a-b703-c9c23995726e"));

    private final Waiting waiting = ReviewFixtures.aWaitingCase(ID, NOON);

    @Test
    void writesAnApprovalAsAgreed() throws JsonProcessingException {
        SAMPLES.verifyEqualsSample("documents.verification.approved", json(waiting.approve("anna", NOON)));
    }

    @Test
    void writesARejectionAsAgreed() throws JsonProcessingException {
        var reject = new Reject(RejectionReason.DOCUMENT_EXPIRED, "The card was valid until May 2026");
        SAMPLES.verifyEqualsSample("documents.verification.rejected", json(waiting.reject(reject, "anna", NOON)));
    }

    @Test
    void writesWhatMoreIsAskedForAsAgreed() throws JsonProcessingException {
        var more = new AskMore(AskReason.PAGE_MISSING, "Please send the back as well");
        SAMPLES.verifyEqualsSample("documents.verification.more-asked", json(waiting.askMore(more, "anna", NOON)));
    }

    @Test
    void writesTheWayToADecisionAsAgreed() throws JsonProcessingException {
        var claimed = waiting.claim(new Claim("anna", NOON.plus(Duration.ofMinutes(15))), NOON);
        SAMPLES.verifyEqualsSample("documents.review.opened", json(waiting.opened("orders-service")));
        SAMPLES.verifyEqualsSample("documents.review.claimed", json(claimed));
        SAMPLES.verifyEqualsSample(
                "documents.review.released", json(claimed.next().release(NOON)));
        SAMPLES.verifyEqualsSample(
                "documents.review.closed", json(waiting.close(ClosingReason.EXPIRED, "orders-service", NOON)));
        SAMPLES.verifyEqualsSample("documents.review.approved-once", json(waiting.approveOnce("anna", NOON)));
    }

    @Test
    void writesDecisionsAboutAGroupsFileAsAgreed() throws JsonProcessingException {
        var file = new Subject.GroupFile(ID, ReviewFixtures.ACCOUNT, 12, "passport", "image/png", new Facts(Map.of()));
        var waitingFile = Waiting.since(NOON, file, waiting.document());
        var reject = new Reject(RejectionReason.DOCUMENT_EXPIRED, "The card was valid until May 2026");
        var more = new AskMore(AskReason.PAGE_MISSING, "Please send the back as well");
        SAMPLES.verifyEqualsSample("documents.group-file.approved", json(waitingFile.approve("anna", NOON)));
        SAMPLES.verifyEqualsSample("documents.group-file.rejected", json(waitingFile.reject(reject, "anna", NOON)));
        SAMPLES.verifyEqualsSample("documents.group-file.more-asked", json(waitingFile.askMore(more, "anna", NOON)));
    }

    @ParameterizedTest
    @EnumSource
    void asksForNothingThatOthersDoNotKnow(AskReason reason) throws JsonProcessingException {
        SAMPLES.verifyFitsSchema(
                "documents.verification.more-asked", json(waiting.askMore(new AskMore(reason, null), "anna", NOON)));
    }

    @ParameterizedTest
    @EnumSource
    void knowsNoReasonThatOthersDoNot(RejectionReason reason) throws JsonProcessingException {
        SAMPLES.verifyFitsSchema(
                "documents.verification.rejected", json(waiting.reject(new Reject(reason, null), "anna", NOON)));
    }

    private static String json(Step<?> step) throws JsonProcessingException {
        return JSON.writeValueAsString(step.event());
    }
}
