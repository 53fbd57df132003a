package rufwerk.kit.switching;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** How calls leave the switches. */
@ConfigMapping(prefix = "rufwerk.routing")
public interface SwitchingConfig {

    /** For switches that name none when they ask; see {@link Gateway}. */
    Optional<@Pattern(regexp = Gateway.FORM) String> gateway();
}
