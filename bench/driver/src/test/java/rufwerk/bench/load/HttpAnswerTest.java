package rufwerk.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HttpAnswerTest {
    private static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 12\r\nX: y\r\n\r\nhello world!";

    @Test
    void endsWhereItsBodyEnds() {
        byte[] bytes = bytes(ANSWER + "HTTP/1.1 500 Not part of it");

        assertThat(HttpAnswer.length(bytes, bytes.length)).isEqualTo(ANSWER.length());
        assertThat(HttpAnswer.status(bytes)).isEqualTo(200);
    }

    @Test
    void isIncompleteWithoutItsLastByte() {
        byte[] bytes = bytes(ANSWER);

        for (int filled = 0; filled < bytes.length; filled++) {
            assertThat(HttpAnswer.length(bytes, filled)).isEqualTo(HttpAnswer.INCOMPLETE);
        }
        assertThat(HttpAnswer.length(bytes, bytes.length)).isEqualTo(bytes.length);
    }

    @Test
    void spellsItsHeadersAsItLikes() {
        byte[] bytes = bytes("HTTP/1.1 503 Service Unavailable\r\ncontent-length:0\r\n\r\n");

        assertThat(HttpAnswer.length(bytes, bytes.length)).isEqualTo(bytes.length);
        assertThat(HttpAnswer.status(bytes)).isEqualTo(503);
    }

    @Test
    void isNotUnderstoodWithoutContentLength() {
        byte[] bytes = bytes("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");

        assertThatIllegalArgumentException().isThrownBy(() -> HttpAnswer.length(bytes, bytes.length));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
