package rufwerk.orders.ordering.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.EventSamples;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.FailureReason;
import rufwerk.orders.ordering.NumberEnd;
import rufwerk.orders.ordering.OrderDetails;
import rufwerk.orders.ordering.OrderEvent;
import rufwerk.orders.ordering.OrderId;
import rufwerk.orders.ordering.PhoneNumber;
import rufwerk.orders.ordering.Push;
import rufwerk.orders.verification.Area;
import rufwerk.orders.verification.VerificationId;

class OrderMessagesContractTest {
    private static final EventSamples OURS = EventSamples.publishedBy("orders-service");
    private static final EventSamples DOCUMENTS = EventSamples.publishedBy("documents-service");
    private static final EventSamples NUMBERS = EventSamples.publishedBy("numbers-service");

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void writesWhatOthersWerePromised() throws Exception {
        OrderDetails order = new OrderDetails(
                new OrderId(4711),
                new AccountId(UUID.fromString("0b6f2a5e-7d0c-4a52-9c1e-3f1d2b8e9a10")),
                VerificationId.random(),
                new Area("DE", "221"),
                null,
                new Push(URI.create("https://customer.example"), "never published"),
                null,
                Instant.EPOCH,
                false);
        Instant at = Instant.parse("2026-11-21T10:15:30Z");

        verify("orders.order.placed", new OrderEvent.OrderPlaced(order, at, null));
        verify("orders.order.completed", new OrderEvent.OrderCompleted(order, new PhoneNumber("+492214710123"), at));
        verify(
                "orders.order.ending",
                new OrderEvent.OrderEnding(
                        order, new PhoneNumber("+492214710123"), Instant.parse("2026-11-30T23:00:00Z"), at));
        verify("orders.order.cancelled", new OrderEvent.OrderCancelled(order, new PhoneNumber("+492214710123"), at));
        verify(
                "orders.order.ended",
                new OrderEvent.OrderEnded(
                        order,
                        new PhoneNumber("+492214710123"),
                        new NumberEnd("not_renewed", Instant.parse("2026-12-28T10:15:34Z")),
                        Instant.parse("2026-12-28T10:15:35Z")));
        verify("orders.order.failed", new OrderEvent.OrderFailed(order, FailureReason.NO_NUMBER_AVAILABLE, at));
    }

    @Test
    void readsWhatDocumentsServiceWrites() throws Exception {
        var approved = json.readValue(
                DOCUMENTS.sample("documents.verification.approved"),
                PlaceOrdersOfApprovedVerification.VerificationApproved.class);
        var rejected = json.readValue(
                DOCUMENTS.sample("documents.verification.rejected"),
                FailOrdersOfRejectedVerification.VerificationRejected.class);

        var asked = json.readValue(
                DOCUMENTS.sample("documents.verification.more-asked"), NoteThatMoreIsAsked.MoreAsked.class);

        assertThat(asked.verificationId()).isNotNull();
        assertThat(asked.reason()).isEqualTo("page_missing");
        assertThat(asked.comment()).isNotBlank();
        assertThat(approved.verificationId()).isNotNull();
        assertThat(rejected.verificationId()).isNotNull();
        assertThat(rejected.reason()).isNotBlank();
    }

    @Test
    void readsWhatNumbersServiceWrites() throws Exception {
        var assigned = json.readValue(
                NUMBERS.sample("numbers.number.assigned"), CompleteOrderOfAssignedNumber.NumberAssigned.class);
        var failed = json.readValue(
                NUMBERS.sample("numbers.assignment.failed"), FailOrderWithoutNumber.AssignmentFailed.class);

        var ended =
                json.readValue(NUMBERS.sample("numbers.assignment.ended"), EndOrderOfEndedNumber.AssignmentEnded.class);

        assertThat(ended)
                .isEqualTo(new EndOrderOfEndedNumber.AssignmentEnded(
                        4711, "not_renewed", Instant.parse("2026-12-28T10:15:34Z")));
        assertThat(new PhoneNumber(assigned.phoneNumber())).isNotNull();
        assertThat(assigned.orderId()).isPositive();
        assertThat(failed.orderId()).isPositive();
    }

    private void verify(String type, OrderEvent event) throws Exception {
        OURS.verifyEqualsSample(type, json.writeValueAsString(OrderAnnouncementsOverKafka.message(event)));
    }
}
