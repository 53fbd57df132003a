package rufwerk.orders.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are delivered. */
@ConfigMapping(prefix = "rufwerk.webhooks")
public interface WebhookConfig {

    /** Networks (CIDR) that may be called although they are not public: for tests and private installations. */
    Optional<List<String>> allowedNetworks();

    /** The whole attempt: connecting, sending, and the answer. */
    @WithDefault("15S")
    Duration timeout();

    /** How many attempts this replica makes at the same time. */
    @WithDefault("256")
    @Min(1)
    @Max(4096)
    int parallel();

    /** How many of them to one receiver: an endpoint, or the host of push URLs. */
    @WithDefault("64")
    @Min(1)
    @Max(4096)
    int parallelPerReceiver();

    /** How many attempts this replica begins in a second to one receiver. */
    @WithDefault("500")
    @Min(1)
    @Max(100_000)
    int perSecondAndReceiver();

    /** After so long of nothing but failures an endpoint is disabled. */
    @WithDefault("5D")
    Duration disableAfter();

    /** How long ended deliveries are kept, with what was sent and what was answered. */
    @WithDefault("30D")
    Duration retention();
}
