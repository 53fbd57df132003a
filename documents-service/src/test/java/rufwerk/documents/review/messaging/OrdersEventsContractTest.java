package rufwerk.documents.review.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import rufwerk.documents.review.ClosingReason;
import rufwerk.kit.testing.EventSamples;

class OrdersEventsContractTest {
    /** As Quarkus configures the service's own. */
    private final ObjectMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void theEndOfAVerificationIsUnderstood() throws JsonProcessingException {
        var closed = json.readValue(
                EventSamples.publishedBy("orders-service").sample("orders.verification.closed"),
                CloseReviewOfClosedVerification.VerificationClosed.class);

        assertThat(closed.verificationId()).isNotNull();
        assertThat(ClosingReason.ofCode(closed.reason())).contains(ClosingReason.EXPIRED);
    }
}
