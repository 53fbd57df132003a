package rufwerk.kit.switching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouteQuestionTest {

    @Test
    void tellsALogLittleOfTheCaller() {
        var question = RouteQuestion.of("491801557990980", "+49 (221) 123456", "a84b4c76e66710@pc33.example.com");

        assertThat(question).hasToString("call a84b4c76e66710@pc33.example.com from +492…");
    }

    @Test
    void cannotBeginALineInALog() {
        var question = RouteQuestion.of(null, "\r\nroot logged in", "1\r\nroot logged in");

        assertThat(question).hasToString("call without id from …");
        assertThat(question.callId()).isNull();
    }
}
