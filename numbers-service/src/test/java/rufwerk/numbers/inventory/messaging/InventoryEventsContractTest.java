package rufwerk.numbers.inventory.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.EventSamples;
import rufwerk.numbers.inventory.InventoryTopic;
import rufwerk.numbers.inventory.StockLow;

class InventoryEventsContractTest {
    /** As Quarkus configures the service's own. */
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void aDirectionThatRunsLowIsAnnouncedAsAgreed() throws JsonProcessingException {
        var low = new StockLow(17, "DE", "221", "Köln", "low", 1000, 200, Instant.parse("2026-11-21T10:15:31Z"));

        EventSamples.publishedBy("numbers-service")
                .verifyEqualsSample(InventoryTopic.LOW, json.writeValueAsString(low));
    }
}
