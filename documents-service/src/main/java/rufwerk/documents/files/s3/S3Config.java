package rufwerk.documents.files.s3;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The bucket that documents are kept in, if there is one. */
@ConfigMapping(prefix = "rufwerk.s3")
public interface S3Config {

    /** Ours alone. Without one, documents are kept in a folder. */
    Optional<String> bucket();

    /** Where the server is: scheme, host and perhaps port and path. */
    Optional<URI> endpoint();

    /** Part of every signature; servers without regions take any, as long as it is the one they were told. */
    @WithDefault("us-east-1")
    String region();

    Optional<String> accessKey();

    Optional<String> secretKey();

    /** The bucket stands in the path, not in the name of the host. */
    @WithDefault("false")
    boolean pathStyle();

    /** Certificates (PEM) of whoever vouches for the server; without them, those that Java knows. */
    Optional<Path> caFile();

    /** For one attempt at one document, all of it. */
    @WithDefault("60s")
    Duration timeout();
}
