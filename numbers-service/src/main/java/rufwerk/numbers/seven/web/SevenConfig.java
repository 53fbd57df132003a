package rufwerk.numbers.seven.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What the dialect cannot find out by itself. */
@ConfigMapping(prefix = "rufwerk.seven")
interface SevenConfig {

    /** Scheme, host and whatever a proxy takes off the path, without a slash at the end; as customers know it. */
    Optional<String> publicUrl();
}
