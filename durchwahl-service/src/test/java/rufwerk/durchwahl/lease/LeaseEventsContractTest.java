package rufwerk.durchwahl.lease;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.book.Asker.Anonymous;
import rufwerk.durchwahl.book.Destination;
import rufwerk.durchwahl.book.Entry.Leased;
import rufwerk.durchwahl.book.Lease;
import rufwerk.kit.testing.EventSamples;

class LeasedEventContractTest {
    /** As Quarkus configures its own. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Test
    void writesWhatTheSamplePromises() throws JsonProcessingException {
        var lease = new Lease(
                UUID.fromString("5a1c1f0e-6f6e-4a53-9a5e-0d5e2f8f3b11"),
                new Anonymous("192.0.2.1"),
                "491801557990980",
                new Destination("4420123456"),
                Instant.parse("2026-11-21T12:00:00Z"),
                Instant.parse("2026-11-21T12:10:00Z"));

        String event =
                MAPPER.writeValueAsString(DurchwahlLeased.of(new Leased(lease, lease.validUntil(), lease.leasedAt())));

        EventSamples samples = EventSamples.publishedBy("durchwahl-service");
        samples.verifyFitsSchema(LeaseEvents.LEASED, event);
        samples.verifyEqualsSample(LeaseEvents.LEASED, event);
    }
}
