package rufwerk.orders.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.orders.webhooks.Attempt.Answered;
import rufwerk.orders.webhooks.Attempt.Unanswered;

class VerdictTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void isDeliveredByAny2xx(int status) {
        assertThat(verdict(status, 1)).isInstanceOf(Verdict.Delivered.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 404, 429, 500, 503})
    void triesAgainAfterRedirectsAndErrors(int status) {
        assertThat(verdict(status, 1)).isEqualTo(new Verdict.TryAgain(NOON.plusSeconds(5)));
    }

    @Test
    void endsWhenTheReceiverIsGone() {
        assertThat(verdict(410, 1)).isInstanceOf(Verdict.Gone.class);
    }

    @Test
    void endsAfterTheLastAttempt() {
        assertThat(verdict(500, 10)).isInstanceOf(Verdict.GivenUp.class);
    }

    @Test
    void triesAgainWithoutAnAnswer() {
        Attempt attempt = new Attempt(NOON, Duration.ofSeconds(15), new Unanswered("timeout"));

        assertThat(Verdict.of(attempt, 1, 0)).isEqualTo(new Verdict.TryAgain(NOON.plusSeconds(5)));
    }

    private static Verdict verdict(int status, int number) {
        return Verdict.of(new Attempt(NOON, Duration.ofMillis(20), new Answered(status, "", null)), number, 0);
    }
}
