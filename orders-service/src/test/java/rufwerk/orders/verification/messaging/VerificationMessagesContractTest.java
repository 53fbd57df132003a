package rufwerk.orders.verification.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.EventSamples;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.Area;
import rufwerk.orders.verification.Verification.Pending;
import rufwerk.orders.verification.VerificationId;

class VerificationMessagesContractTest {
    private static final EventSamples OURS = EventSamples.publishedBy("orders-service");
    private static final Instant AT = Instant.parse("2026-12-21T10:15:30Z");

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Pending pending = new Pending(
            new VerificationId(UUID.fromString("705d5302-d918-454a-b703-c9c23995726e")),
            new AccountId(UUID.fromString("0b6f2a5e-7d0c-4a52-9c1e-3f1d2b8e9a10")),
            new Area("DE", "221"),
            Instant.EPOCH);

    @Test
    void writesThatAVerificationExpiredAsPromised() throws Exception {
        OURS.verifyEqualsSample(
                "orders.verification.closed",
                json.writeValueAsString(VerificationClosedMessage.of(pending.expire(), AT)));
    }

    @Test
    void writesThatAVerificationWasTakenBackAsPromised() throws Exception {
        OURS.verifyFitsSchema(
                "orders.verification.closed",
                json.writeValueAsString(VerificationClosedMessage.of(pending.cancel(), AT)));
    }
}
