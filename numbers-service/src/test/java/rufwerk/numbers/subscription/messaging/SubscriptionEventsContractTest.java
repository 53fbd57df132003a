package rufwerk.numbers.subscription.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rufwerk.kit.testing.EventSamples;
import rufwerk.numbers.inventory.NumberReleased;
import rufwerk.numbers.inventory.ReleaseEvents;
import rufwerk.numbers.subscription.NumberReserved;
import rufwerk.numbers.subscription.RenewalChanged;
import rufwerk.numbers.subscription.SubscriptionEnded;
import rufwerk.numbers.subscription.SubscriptionParked;
import rufwerk.numbers.subscription.SubscriptionProlonged;
import rufwerk.numbers.subscription.SubscriptionRenewed;
import rufwerk.numbers.subscription.SubscriptionStarted;

class SubscriptionEventsContractTest {
    private static final UUID ID = UUID.fromString("5f0c1d7e-3b2a-4c8d-9e6f-1a2b3c4d5e6f");
    private static final UUID ACCOUNT = UUID.fromString("0b6f2a5e-7d0c-4a52-9c1e-3f1d2b8e9a10");
    private static final String NUMBER = "+492214710000";
    private static final Instant NOVEMBER = Instant.parse("2026-11-21T10:15:30Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-21T10:15:30Z");
    private static final BigDecimal FEE = new BigDecimal("1.9");

    /** As Quarkus configures the service's own. */
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(
                        "numbers.number.reserved",
                        new NumberReserved(
                                ID,
                                ACCOUNT,
                                NUMBER,
                                UUID.fromString("7d1f6c1e-2b3a-4f5c-8d9e-0a1b2c3d4e5f"),
                                NOVEMBER,
                                DECEMBER)),
                Arguments.of(
                        "numbers.subscription.started",
                        new SubscriptionStarted(ID, ACCOUNT, NUMBER, NOVEMBER, DECEMBER, FEE, BigDecimal.ZERO, "EUR")),
                Arguments.of(
                        "numbers.subscription.renewed",
                        new SubscriptionRenewed(
                                ID,
                                ACCOUNT,
                                NUMBER,
                                DECEMBER,
                                Instant.parse("2027-01-21T10:15:30Z"),
                                FEE,
                                "EUR",
                                DECEMBER.plusSeconds(4))),
                Arguments.of(
                        "numbers.subscription.prolonged",
                        new SubscriptionProlonged(
                                ID,
                                ACCOUNT,
                                NUMBER,
                                3,
                                Instant.parse("2027-03-21T10:15:30Z"),
                                new BigDecimal("5.7"),
                                "EUR",
                                Instant.parse("2026-11-30T08:00:00Z"))),
                Arguments.of(
                        "numbers.subscription.renewal_changed",
                        new RenewalChanged(
                                ID, ACCOUNT, NUMBER, false, DECEMBER, Instant.parse("2026-11-30T08:00:00Z"))),
                Arguments.of(
                        "numbers.subscription.parked",
                        new SubscriptionParked(
                                ID,
                                ACCOUNT,
                                NUMBER,
                                DECEMBER,
                                Instant.parse("2026-12-28T10:15:30Z"),
                                DECEMBER.plusSeconds(4))),
                Arguments.of(
                        "numbers.subscription.ended",
                        new SubscriptionEnded(
                                ID, ACCOUNT, NUMBER, "not_renewed", Instant.parse("2026-12-28T10:15:34Z"))),
                Arguments.of(
                        ReleaseEvents.RELEASED, new NumberReleased(NUMBER, 17, Instant.parse("2027-01-27T10:15:37Z"))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyStepIsAnnouncedAsAgreed(String type, Object event) throws JsonProcessingException {
        EventSamples.publishedBy("numbers-service").verifyEqualsSample(type, json.writeValueAsString(event));
    }
}
