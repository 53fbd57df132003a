package rufwerk.kit.zadarma;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** Where a service speaks Zadarma's dialect, and how often customers may speak to it. */
@ConfigMapping(prefix = "rufwerk.zadarma")
public interface ZadarmaConfig {

    /** Everything at and below this path is answered in the dialect, what does not exist too. Empty: nothing is. */
    Optional<String> path();

    /** Requests a minute of one user key that has no limit of its own. */
    @WithDefault("100")
    @Min(1)
    int requestsPerMinute();
}
