package rufwerk.kit.events;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaReaderTest {
    /** Nobody is there, and nobody is asked. */
    private static final Map<String, Object> KAFKA = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");

    private final AtomicInteger begun = new AtomicInteger();
    private final KafkaReader reader = new KafkaReader("test", KAFKA, Map.of(), consumer -> begin());

    @AfterEach
    void stop() {
        reader.stop();
    }

    @Test
    void beginsAgainAfterABug() {
        reader.start();

        await().atMost(Duration.ofSeconds(10)).until(() -> begun.get() > 2);
    }

    /** An exception at first, then what is worse. */
    private void begin() {
        switch (begun.incrementAndGet()) {
            case 1 -> throw new IllegalStateException("a bug");
            case 2 -> throw new StackOverflowError();
            default -> {}
        }
    }
}
