package rufwerk.numbers.checking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often documents-service is asked about numbers that wait, beside what it tells by itself. */
@ConfigMapping(prefix = "rufwerk.checking")
public interface CheckingConfig {
    /** How often about one number. */
    @WithDefault("1h")
    Duration askAgainAfter();

    /** How soon again when it did not answer. */
    @WithDefault("1m")
    Duration retryAfter();

    /** How often a replica looks whose turn it is; {@code off} for never. */
    @WithDefault("10s")
    String checkEvery();
}
