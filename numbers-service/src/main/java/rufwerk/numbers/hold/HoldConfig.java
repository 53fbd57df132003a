package rufwerk.numbers.hold;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long customers may keep numbers from others, and how many. */
@ConfigMapping(prefix = "rufwerk.holds")
public interface HoldConfig {

    /** How long a hold lasts when its holder says nothing else. */
    @WithDefault("15M")
    @DurationMin(seconds = 1)
    @DurationMax(days = 30)
    Duration length();

    /** How long a hold lasts at most, with all that it was extended by. */
    @WithDefault("1H")
    @DurationMin(seconds = 1)
    @DurationMax(days = 30)
    Duration longest();

    /** How many numbers an account holds at a time at most. */
    @WithDefault("100")
    @Min(1)
    @Max(100_000)
    int most();

    /** How often a replica puts numbers whose hold is over back into lists; {@code off} for never. */
    @WithDefault("5s")
    String checkEvery();
}
