package rufwerk.orders.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How events are kept and read. */
@ConfigMapping(prefix = "rufwerk.events")
public interface EventConfig {

    /** How long events can be read. */
    @WithDefault("30D")
    Duration retention();

    /** How many streams of one account are open at a replica. */
    @WithDefault("10")
    @Min(1)
    @Max(1000)
    int streamsPerAccount();

    /** A stream without events gives a sign of life as often. */
    @WithDefault("15S")
    Duration heartbeat();

    /** A reader that takes nothing for longer is cut off. */
    @WithDefault("45S")
    Duration slowest();
}
