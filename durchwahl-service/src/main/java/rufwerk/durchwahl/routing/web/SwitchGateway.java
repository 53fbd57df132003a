package rufwerk.durchwahl.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.DurchwahlProblem;
import rufwerk.durchwahl.routing.Gateway;
import rufwerk.durchwahl.routing.RoutingConfig;

/** The gateway a switch names when it asks, or else the configured one. */
@ApplicationScoped
class SwitchGateway {
    private final Optional<Gateway> configured;

    SwitchGateway(RoutingConfig config) {
        this.configured = config.gateway().map(Gateway::new);
    }

    Optional<Gateway> of(@Nullable String asked) {
        return asked == null || asked.isEmpty() ? configured : Optional.of(read(asked));
    }

    /** For renderings that mean nothing without one. */
    Gateway required(@Nullable String asked) {
        return of(asked)
                .orElseThrow(() -> DurchwahlProblem.GATEWAY_UNKNOWN.because(
                        "Name one in ?gateway=, or set SWITCH_GATEWAY at the service"));
    }

    private static Gateway read(String asked) {
        try {
            return new Gateway(asked);
        } catch (IllegalArgumentException e) {
            throw DurchwahlProblem.GATEWAY_UNKNOWN.because(String.valueOf(e.getMessage()));
        }
    }
}
