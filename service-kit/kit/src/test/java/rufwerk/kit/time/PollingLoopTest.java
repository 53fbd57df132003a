package rufwerk.kit.time;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollingLoopTest {
    private final AtomicInteger looks = new AtomicInteger();
    private final PollingLoop loop = new PollingLoop("test", this::look);

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void looksAgainAfterWorkThatFailed() {
        loop.start();

        await().atMost(Duration.ofSeconds(10)).until(() -> looks.get() > 2);
    }

    /** An exception at first, then what is worse. */
    private int look() {
        return switch (looks.incrementAndGet()) {
            case 1 -> throw new IllegalStateException("cannot work now");
            case 2 -> throw new StackOverflowError();
            default -> 0;
        };
    }
}
