package rufwerk.kit.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** Machines that may call this service, each with a token of its own: {@code rufwerk.machines.switch=…}. */
@ConfigMapping(prefix = "rufwerk.machines")
public interface MachineConfig {

    /** Name of the machine, which is also its role, to its token. */
    @WithParentName
    Map<String, String> tokens();
}
