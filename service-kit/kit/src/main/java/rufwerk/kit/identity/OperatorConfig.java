package rufwerk.kit.identity;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The bootstrap operator: lets somebody in before an identity provider is connected. */
@ConfigMapping(prefix = "rufwerk.operator")
public interface OperatorConfig {

    /** Absent: there is no bootstrap operator. */
    Optional<String> username();

    /** {@code pbkdf2-sha256:<iterations>:<base64 salt>:<base64 hash>}. */
    Optional<String> passwordHash();
}
