package rufwerk.documents.groups;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.EventSamples;

class GroupEventsContractTest {
    private static final EventSamples SAMPLES = EventSamples.publishedBy("documents-service");
    /** Set up as the service's own is. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Test
    void writesThatADocumentExpiresAsAgreed() throws JsonProcessingException {
        var expiring = new FileExpiring(
                UUID.fromString("5b4f2a8e-0c55-4d0e-8f57-6f6e9a1f2b33"),
                UUID.fromString("3f0c7a52-6d0e-4b0f-9a55-2c8a7d1f6b10"),
                12,
                "passport",
                LocalDate.of(2027, 3, 31),
                30);
        SAMPLES.verifyEqualsSample("documents.group-file.expiring", JSON.writeValueAsString(expiring));
    }
}
