package rufwerk.documents.files.scan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Which scanner is asked about every document. */
@ConfigMapping(prefix = "rufwerk.scanner")
interface ScanConfig {

    /** Of a clamd: {@code host:port} or {@code unix:/path/of/its/socket}. Without one, nobody is asked. */
    Optional<String> address();

    /** For the whole conversation about one document; clamd's own limit is two minutes. */
    @WithDefault("60s")
    Duration timeout();
}
