package rufwerk.durchwahl.pool;

import static rufwerk.durchwahl.tariff.TariffClass.CLASS_0180_1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.EventSamples;

class PoolLowContractTest {
    /** As Quarkus configures its own. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Test
    void writesWhatTheSamplePromises() throws JsonProcessingException {
        var usage = new PoolUsage(CLASS_0180_1, 197, 700, 103, 0, 1000);

        String event =
                MAPPER.writeValueAsString(PoolLow.of(usage, PoolLevel.LOW, Instant.parse("2026-11-21T12:00:00Z")));

        EventSamples samples = EventSamples.publishedBy("durchwahl-service");
        samples.verifyFitsSchema(PoolEvents.LOW, event);
        samples.verifyEqualsSample(PoolEvents.LOW, event);
    }
}
