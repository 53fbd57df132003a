package rufwerk.kit.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/** Who may ask how often, and who is believed about where a request comes from. */
@ConfigMapping(prefix = "rufwerk.access")
public interface AccessConfig {

    /** The service that these doors belong to: {@code durchwahl}, {@code numbers}, {@code documents} or {@code orders}. */
    Scope.Service service();

    /** Addresses or CIDR ranges whose {@code X-Forwarded-For} is believed. */
    Optional<List<String>> trustedProxies();

    /** Requests a minute of one credential that has no limit of its own. */
    @WithDefault("6000")
    @Min(1)
    int requestsPerCredential();

    /** Requests a minute of one address (IPv6: /64), whatever it presents. */
    @WithDefault("12000")
    @Min(1)
    int requestsPerAddress();

    /** So often may one address (IPv6: /64) present something wrong in five minutes. */
    @WithDefault("50")
    @Min(1)
    int failuresPerAddress();
}
