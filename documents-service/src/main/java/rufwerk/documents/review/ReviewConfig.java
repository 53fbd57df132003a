package rufwerk.documents.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How reviewers share the work. */
@ConfigMapping(prefix = "rufwerk.review")
public interface ReviewConfig {

    /** How long a reviewer keeps a case that was claimed and not decided. */
    @WithDefault("15M")
    Duration claimLasts();

    /** Whether an approval needs two different reviewers. A rejection never does. */
    @WithDefault("false")
    boolean fourEyes();
}
