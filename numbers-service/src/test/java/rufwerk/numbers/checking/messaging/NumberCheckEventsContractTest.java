package rufwerk.numbers.checking.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.testing.EventSamples;

class NumberCheckEventsContractTest {
    /** As Quarkus configures the service's own. */
    private final ObjectMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"documents.number-check.approved", "documents.number-check.rejected"})
    void understandsWhatDocumentsServiceWrites(String type) throws JsonProcessingException {
        String sample = EventSamples.publishedBy("documents-service").sample(type);

        assertThat(json.readValue(sample, NumberCheckDecided.class).checkId()).isNotNull();
    }
}
