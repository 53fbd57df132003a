package rufwerk.numbers.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.NOON;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.sms.AttemptResult.Delivered;
import rufwerk.numbers.sms.AttemptResult.Failed;
import rufwerk.numbers.sms.AttemptResult.Refused;
import rufwerk.numbers.sms.Forwarding.State;

class SettlementTest {

    @Test
    void endsWithADelivery() {
        assertThat(Settlement.of(new Delivered(), 3, NOON)).isEqualTo(new Settlement(State.DELIVERED, NOON, null));
    }

    @Test
    void endsWithARefusal() {
        assertThat(Settlement.of(new Refused("SMTP 550"), 1, NOON))
                .isEqualTo(new Settlement(State.FAILED, NOON, "SMTP 550"));
    }

    @Test
    void waitsLongerAfterEachFailure() {
        assertThat(Settlement.of(new Failed("SMTP 451"), 1, NOON))
                .isEqualTo(new Settlement(State.WAITING, NOON.plusSeconds(5), "SMTP 451"));
        assertThat(Settlement.of(new Failed("SMTP 451"), 10, NOON))
                .isEqualTo(new Settlement(State.WAITING, NOON.plus(Duration.ofHours(24)), "SMTP 451"));
    }

    @Test
    void givesUpAfterElevenAttempts() {
        assertThat(Settlement.of(new Failed("SMTP 451"), 11, NOON))
                .isEqualTo(new Settlement(State.FAILED, NOON, "SMTP 451"));
    }
}
