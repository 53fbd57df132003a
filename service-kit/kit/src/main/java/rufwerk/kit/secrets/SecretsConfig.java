package rufwerk.kit.secrets;

import io.smallrye.config.ConfigMapping;

/** Keys that protect other secrets. There is no default: a service without its key does not start. */
@ConfigMapping(prefix = "rufwerk.secrets")
public interface SecretsConfig {

    /** Base64 of 32 random bytes, the same for all services of one installation. */
    String masterKey();
}
