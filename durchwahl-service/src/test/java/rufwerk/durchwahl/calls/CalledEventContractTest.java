package rufwerk.durchwahl.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.routing.CallId;
import rufwerk.durchwahl.routing.CalledNumber;
import rufwerk.durchwahl.routing.RoutedCall;
import rufwerk.kit.testing.EventSamples;

class CalledEventContractTest {
    private static final EventSamples SAMPLES = EventSamples.publishedBy("durchwahl-service");

    /** As Quarkus configures its own. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Test
    void writesWhatTheSamplePromises() throws JsonProcessingException {
        String event = eventOf(
                UUID.fromString("0b0f6a50-52f5-4f3e-8a55-2d3c4f7f2d10"), Instant.parse("2026-11-21T12:00:05Z"), 90);

        SAMPLES.verifyFitsSchema(CallEvents.CALLED, event);
        SAMPLES.verifyEqualsSample(CallEvents.CALLED, event);
    }

    @Test
    void fitsTheSchemaWithoutAnAccountAndWithoutAnAnswer() throws JsonProcessingException {
        SAMPLES.verifyFitsSchema(CallEvents.CALLED, eventOf(null, null, 0));
    }

    private static String eventOf(@Nullable UUID account, @Nullable Instant answered, int seconds)
            throws JsonProcessingException {
        var record = new CallRecord(
                new CallId("a84b4c76e66710@pc33.example.com"),
                new CalledNumber("491801557990980"),
                Instant.parse("2026-11-21T12:00:00Z"),
                answered,
                Instant.parse("2026-11-21T12:01:35Z"),
                seconds);
        var routed = new RoutedCall(record.id(), record.called(), "4420123456", account);
        return MAPPER.writeValueAsString(DurchwahlCalled.of(Call.of(record, routed)));
    }
}
