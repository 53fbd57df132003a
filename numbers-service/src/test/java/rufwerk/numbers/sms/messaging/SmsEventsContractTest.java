package rufwerk.numbers.sms.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.EventSamples;
import rufwerk.numbers.sms.SmsEvents;
import rufwerk.numbers.sms.SmsReceived;

class SmsEventsContractTest {
    /** As Quarkus configures the service's own. */
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void aMessageThatCameInIsAnnouncedAsAgreed() throws JsonProcessingException {
        var received = new SmsReceived(
                UUID.fromString("7c1f0d2e-5b3a-4e8d-8a6f-2b1c3d4e5f60"),
                UUID.fromString("0b6f2a5e-7d0c-4a52-9c1e-3f1d2b8e9a10"),
                "+492214710000",
                2,
                Instant.parse("2026-11-21T10:15:38Z"));

        EventSamples.publishedBy("numbers-service")
                .verifyEqualsSample(SmsEvents.RECEIVED, json.writeValueAsString(received));
    }
}
