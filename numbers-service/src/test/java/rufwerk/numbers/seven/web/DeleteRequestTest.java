package rufwerk.numbers.seven.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeleteRequestTest {
    private final DeleteRequest request = new DeleteRequest(new ObjectMapper());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"delete_immediately\":true}",
                "{\"delete_immediately\":1}",
                " {\"delete_immediately\":\"true\"}",
                "delete_immediately=true",
                "delete_immediately=1&p=key"
            })
    void findsTheWishInABody(String body) {
        assertThat(request.isImmediate(List.of(), body)).isTrue();
    }

    @Test
    void findsTheWishInTheQuery() {
        assertThat(request.isImmediate(List.of("true"), null)).isTrue();
        assertThat(request.isImmediate(List.of("1"), "")).isTrue();
        assertThat(request.isImmediate(List.of("1"), "delete_immediately=0")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"delete_immediately\":false}",
                "{\"delete_immediately\":null}",
                "delete_immediately=0",
                "p=1"
            })
    void waitsForThePeriodsEndOtherwise(String body) {
        assertThat(request.isImmediate(List.of(), body)).isFalse();
        assertThat(request.isImmediate(List.of("false"), body)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"delete_immediately\":[]}",
                "{\"delete_immediately\":{\"x\":1}}",
                "{\"delete_immediately\":2}",
                "delete_immediately=yes",
                "delete_immediately=%zz"
            })
    void takesNothingElseForAnAnswer(String body) {
        assertThatThrownBy(() -> request.isImmediate(List.of(), body)).isInstanceOf(SevenRefusal.class);
    }
}
