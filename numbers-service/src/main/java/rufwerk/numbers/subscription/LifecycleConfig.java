package rufwerk.numbers.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How long numbers wait between one account and the next. Days end at the time of the day at which they began. */
@ConfigMapping(prefix = "rufwerk.lifecycle")
public interface LifecycleConfig {

    /** Days for which a number that nobody paid for any more is kept for its account. */
    @WithDefault("7")
    @Min(0)
    @Max(365)
    int parkingDays();

    /** Days for which a number that was given back rests before somebody else may have it. */
    @WithDefault("30")
    @Min(0)
    @Max(3_650)
    int restDays();

    /** Days for which a number is reserved while its documents are not approved. */
    @WithDefault("30")
    @Min(1)
    @Max(365)
    int waitingDays();

    /** How often a replica looks for what is due; {@code off} for never. */
    @WithDefault("10s")
    String checkEvery();
}
