package rufwerk.documents.checks;

import static rufwerk.documents.groups.GroupFixtures.NOON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.documents.checks.NumberCheck.Question;
import rufwerk.documents.checks.NumberCheck.Step;
import rufwerk.documents.checks.NumberCheck.Waiting;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.requirements.Direction;
import rufwerk.documents.requirements.NumberType;
import rufwerk.kit.testing.EventSamples;

class CheckEventsContractTest {
    private static final EventSamples SAMPLES = EventSamples.publishedBy("documents-service");
    /** Set up as the service's own is; the component test checks that one against the same schemas. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Waiting waiting = new Waiting(
            new Question(
                    UUID.fromString("0b6f0c5e-52c4-4a53-9a3c-8d1c5a3e7f21"),
                    new GroupId(UUID.fromString("3f0c7a52-6d0e-4b0f-9a55-2c8a7d1f6b10"), 12),
                    new Direction(7, "DE", NumberType.GEOGRAPHIC, "221", "Köln"),
                    null),
            List.of());

    @Test
    void writesAnApprovalAsAgreed() throws JsonProcessingException {
        SAMPLES.verifyEqualsSample("documents.number-check.approved", json(waiting.approve(NOON)));
    }

    @Test
    void writesARejectionAsAgreed() throws JsonProcessingException {
        var reason = new Reason(
                "de-identity",
                "documents",
                "rejected",
                "The card was valid until May 2026. Upload a passport or identity card.");
        SAMPLES.verifyEqualsSample("documents.number-check.rejected", json(waiting.reject(List.of(reason), NOON)));
    }

    private static String json(Step<?> step) throws JsonProcessingException {
        return JSON.writeValueAsString(step.event());
    }
}
