package rufwerk.numbers.assignment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.EventSamples;
import rufwerk.numbers.assignment.Assignment;
import rufwerk.numbers.assignment.AssignmentEnded;
import rufwerk.numbers.assignment.FailureReason;
import rufwerk.numbers.assignment.PlacedOrder;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.EndReason;

class EventsContractTest {
    private static final UUID ACCOUNT = UUID.fromString("0b6f2a5e-7d0c-4a52-9c1e-3f1d2b8e9a10");
    private static final Instant DECIDED = Instant.parse("2026-11-21T10:15:31Z");

    /** As Quarkus configures the service's own. */
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final EventSamples ours = EventSamples.publishedBy("numbers-service");
    private final EventSamples ofOrders = EventSamples.publishedBy("orders-service");

    @Test
    void anAssignedNumberIsAnnouncedAsAgreed() throws JsonProcessingException {
        var assigned = new Assignment.Assigned(4711, ACCOUNT, new PhoneNumber("492214710000"), DECIDED);

        ours.verifyEqualsSample("numbers.number.assigned", json.writeValueAsString(assigned.event()));
    }

    @Test
    void aFailureIsAnnouncedAsAgreed() throws JsonProcessingException {
        var failed = new Assignment.Failed(4711, ACCOUNT, FailureReason.NO_NUMBER_AVAILABLE, DECIDED);

        ours.verifyEqualsSample("numbers.assignment.failed", json.writeValueAsString(failed.event()));
    }

    @Test
    void theEndOfAnAssignmentIsAnnouncedAsAgreed() throws JsonProcessingException {
        var ended = new AssignmentEnded(
                4711, ACCOUNT, "+492214710000", EndReason.NOT_RENEWED.code(), Instant.parse("2026-12-28T10:15:34Z"));

        ours.verifyEqualsSample("numbers.assignment.ended", json.writeValueAsString(ended));
    }

    @Test
    void anOrderThatIsOverIsUnderstood() throws JsonProcessingException {
        var cancelled = json.readValue(
                ofOrders.sample("orders.order.cancelled"), TakeNumberOfCancelledOrderBack.OrderCancelled.class);
        var failed =
                json.readValue(ofOrders.sample("orders.order.failed"), TakeNumberOfFailedOrderBack.OrderFailed.class);

        assertThat(cancelled.orderId()).isPositive();
        assertThat(cancelled.accountId()).isNotNull();
        assertThat(failed.reason()).isNotEmpty();
    }

    @Test
    void aPlacedOrderIsUnderstood() throws JsonProcessingException {
        var sample = json.readValue(ofOrders.sample("orders.order.placed"), OrderPlaced.class);

        var order = sample.toOrder();

        assertThat(order)
                .isEqualTo(new PlacedOrder(order.id(), order.accountId(), "DE", order.areaCode(), false, null));
        assertThat(order.id()).isPositive();
        assertThat(order.accountId()).isNotNull();
        assertThat(order.areaCode()).containsOnlyDigits();
    }
}
