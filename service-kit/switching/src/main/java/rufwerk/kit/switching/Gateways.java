package rufwerk.kit.switching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gateway a switch names when it asks, or else the configured one. */
@ApplicationScoped
class Gateways {
    private final Optional<Gateway> configured;

    Gateways(SwitchingConfig config) {
        this.configured = config.gateway().map(Gateway::new);
    }

    Optional<Gateway> of(@Nullable String asked) {
        return asked == null || asked.isEmpty() ? configured : Optional.of(read(asked));
    }

    /** For renderings that mean nothing without one. */
    Gateway required(@Nullable String asked) {
        return of(asked)
                .orElseThrow(() -> SwitchingProblem.GATEWAY_UNKNOWN.because(
                        "Name one in ?gateway=, or set SWITCH_GATEWAY at the service"));
    }

    private static Gateway read(String asked) {
        try {
            return new Gateway(asked);
        } catch (IllegalArgumentException e) {
            throw SwitchingProblem.GATEWAY_UNKNOWN.because(String.valueOf(e.getMessage()));
        }
    }
}
