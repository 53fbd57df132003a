package rufwerk.orders.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** As configured by default, but for a shorter patience. */
record TestWebhookConfig(Duration timeout) implements WebhookConfig {

    @Override
    public Optional<List<String>> allowedNetworks() {
        return Optional.empty();
    }

    @Override
    public int parallel() {
        return 256;
    }

    @Override
    public int parallelPerReceiver() {
        return 64;
    }

    @Override
    public int perSecondAndReceiver() {
        return 500;
    }

    @Override
    public Duration disableAfter() {
        return Duration.ofDays(5);
    }

    @Override
    public Duration retention() {
        return Duration.ofDays(30);
    }
}
