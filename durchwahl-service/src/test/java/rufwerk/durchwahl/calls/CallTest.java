package rufwerk.durchwahl.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.durchwahl.routing.CallId;
import rufwerk.durchwahl.routing.CalledNumber;
import rufwerk.durchwahl.routing.RoutedCall;

class CallTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "491801557990980,    0,   0",
        "491801557990980,    1,   3.9",
        "491801557990980,   60,   3.9",
        "491801557990980,   61,   7.8",
        "491801557990980, 3600, 234",
        "491803777770,      61,  18",
        "491805777770,      61,  28",
    })
    void costsEveryMinuteThatBegan(String called, int seconds, String cents) {
        var number = new CalledNumber(called);
        var record = new CallRecord(new CallId("1"), number, NOON, NOON, NOON.plusSeconds(3600), seconds);

        Call call = Call.of(record, new RoutedCall(record.id(), number, "4420123456", null));

        assertThat(call.cents()).isEqualByComparingTo(cents);
    }

    @Test
    void isComparedToTheMillisecond() {
        assertThat(record(
                        NOON.plusNanos(1),
                        NOON.plusNanos(2),
                        NOON.plusSeconds(9).plusNanos(3),
                        10))
                .isEqualTo(record(NOON, NOON, NOON.plusSeconds(9), 10));
    }

    @Test
    void doesNotContradictItself() {
        Instant later = NOON.plusSeconds(10);

        assertImpossible(later, null, NOON, 0);
        assertImpossible(NOON, later.plusSeconds(1), later, 0);
        assertImpossible(NOON, NOON.minusSeconds(1), later, 0);
        assertImpossible(NOON, NOON, later, 12);
        assertImpossible(NOON, NOON, later, -1);
        assertImpossible(NOON, null, later, 1);
        assertThat(record(NOON, null, later, 0).wasAnswered()).isFalse();
        assertThat(record(NOON, later, later, 1).wasAnswered()).isTrue();
    }

    private static void assertImpossible(Instant started, @Nullable Instant answered, Instant ended, int seconds) {
        assertThatIllegalArgumentException().isThrownBy(() -> record(started, answered, ended, seconds));
    }

    private static CallRecord record(Instant started, @Nullable Instant answered, Instant ended, int seconds) {
        return new CallRecord(new CallId("1"), new CalledNumber("491801557990980"), started, answered, ended, seconds);
    }
}
