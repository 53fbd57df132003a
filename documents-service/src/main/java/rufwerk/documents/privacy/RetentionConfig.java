package rufwerk.documents.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** For how long documents are kept. */
@ConfigMapping(prefix = "rufwerk.retention")
public interface RetentionConfig {

    /** How many days after their last use, where they never led to a contract. */
    @WithDefault("180")
    @Min(1)
    int unusedDays();

    /** How often is looked for what is due, in the notation of schedules; {@code off} for never. */
    @WithDefault("1h")
    String checkEvery();
}
