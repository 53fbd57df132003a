package rufwerk.documents.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTest {

    @Test
    void repeatsWhatFieldsWereWrong() {
        assertThat(Said.of(null, "refused", "networks, expires_at"))
                .isEqualTo(new Said(Notice.REFUSED, "networks, expires_at"));
    }

    @Test
    void saysNothingWhereNothingWasSent() {
        assertThat(Said.of(null, null, "networks")).isNull();
        assertThat(Said.of("made up", null, null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<b>", "https://example.com", "Call 0180!"})
    void repeatsNothingThatSomebodyElseMadeUp(String fault) {
        assertThat(Said.of(null, "refused", fault)).isEqualTo(new Said(Notice.REFUSED, null));
    }
}
