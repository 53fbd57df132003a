package rufwerk.bench.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

class SinkTest {

    @Test
    void readsWhichOrderAMessageIsAbout() {
        assertThat(Sink.orderId(Buffer.buffer(Deliveries.PAYLOAD))).isEqualTo(123_456);
        assertThat(Sink.orderId(Buffer.buffer("{}"))).isEqualTo(-1);
    }
}
