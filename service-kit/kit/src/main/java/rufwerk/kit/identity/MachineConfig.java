package rufwerk.kit.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;

/** Machines that may call this service, each with tokens of its own: {@code rufwerk.machines.switch=…}. */
@ConfigMapping(prefix = "rufwerk.machines")
public interface MachineConfig {

    /** Name of the machine, which is also its role, to its tokens: one, or two while it changes from old to new. */
    @WithParentName
    Map<String, List<String>> tokens();
}
