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
    @WithDefault("64")
    @Min(1)
    @Max(4096)
    int parallel();
}
