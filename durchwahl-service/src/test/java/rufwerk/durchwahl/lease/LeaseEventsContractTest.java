package rufwerk.durchwahl.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rufwerk.durchwahl.book.Asker.Anonymous;
import rufwerk.durchwahl.book.Destination;
import rufwerk.durchwahl.book.Entry;
import rufwerk.durchwahl.book.Entry.Expired;
import rufwerk.durchwahl.book.Entry.Leased;
import rufwerk.durchwahl.book.Entry.PartOpened;
import rufwerk.durchwahl.book.Entry.PoolChanged;
import rufwerk.durchwahl.book.Entry.Released;
import rufwerk.durchwahl.book.Entry.Renewed;
import rufwerk.durchwahl.book.Lease;
import rufwerk.kit.testing.EventSamples;

class LeaseEventsContractTest {
    /** As Quarkus configures its own. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(6));
    private static final Lease LEASE = new Lease(
            UUID.fromString("5a1c1f0e-6f6e-4a53-9a5e-0d5e2f8f3b11"),
            new Anonymous("192.0.2.1"),
            "491801557990980",
            new Destination("4420123456"),
            NOON,
            NOON.plus(Duration.ofMinutes(10)));

    static Stream<Entry> entries() {
        Lease longer = LEASE.until(LATER.plus(Duration.ofMinutes(10)));
        return Stream.of(
                new Leased(LEASE, LEASE.validUntil(), NOON),
                new Renewed(longer, longer.validUntil(), LATER),
                new Released(LEASE.until(LATER), LATER, LATER),
                // Found out half a minute after it ended.
                new Expired(LEASE, LEASE.validUntil(), LEASE.validUntil().plusSeconds(30)));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void writesWhatTheSamplePromises(Entry entry) throws JsonProcessingException {
        LeaseEvent event = LeaseEvent.of(entry).orElseThrow();
        String type = LeaseEvents.TOPIC.typeOf(event);

        String written = MAPPER.writeValueAsString(event);

        EventSamples samples = EventSamples.publishedBy("durchwahl-service");
        samples.verifyFitsSchema(type, written);
        samples.verifyEqualsSample(type, written);
    }

    @Test
    void keepsItsOwnAffairsToItself() {
        assertThat(LeaseEvent.of(new PartOpened(NOON))).isEmpty();
        assertThat(LeaseEvent.of(new PoolChanged(NOON))).isEmpty();
    }
}
