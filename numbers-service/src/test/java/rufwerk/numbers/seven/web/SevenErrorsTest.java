package rufwerk.numbers.seven.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.NotFoundException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SevenErrorsTest {

    @Test
    void areTheGeneralCodeWhileTheDatabaseIsAway() {
        for (Throwable outage : List.of(new ConnectException(), new IllegalStateException(new ConnectException()))) {
            var answer = SevenErrors.of(outage);
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getEntity()).isEqualTo(600);
        }
    }

    @Test
    void areTheGeneralCodeForWhatNobodyExpected() {
        var answer = SevenErrors.of(new IllegalStateException("secret"));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getEntity()).isEqualTo(600);
    }

    @Test
    void sayThatANumberIsNotActive() {
        assertThat(SevenErrors.of(new NotFoundException()).getEntity())
                .isEqualTo(SuccessView.failure("number is not active"));
    }
}
