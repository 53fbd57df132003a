package rufwerk.kit.secrets;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Keys that protect other secrets. Exactly one of the two is given: a service without its keys does not start. */
@ConfigMapping(prefix = "rufwerk.secrets")
public interface SecretsConfig {

    /** Keys as {@link KeyRing#parse} reads them, the same for all services of one installation. */
    Optional<String> masterKey();

    /** A file with such keys, read again when it changes: keys are exchanged while the service runs. */
    Optional<Path> masterKeyFile();
}
