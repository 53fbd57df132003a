package rufwerk.documents.review;

import static rufwerk.documents.review.ReviewFixtures.NOON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    private final Waiting waiting = ReviewFixtures.aWaitingCase(
            new VerificationId(UUID.fromString("705d5302-d918-454a-b703-c9c23995726e")), NOON);

    @Test
    void writesAnApprovalAsAgreed() throws JsonProcessingException {
        SAMPLES.verifyEqualsSample("documents.verification.approved", json(waiting.approve("anna", NOON)));
    }

    @Test
    void writesARejectionAsAgreed() throws JsonProcessingException {
        var reject = new Reject(RejectionReason.DOCUMENT_EXPIRED, "The card was valid until May 2026");
        SAMPLES.verifyEqualsSample("documents.verification.rejected", json(waiting.reject(reject, "anna", NOON)));
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
