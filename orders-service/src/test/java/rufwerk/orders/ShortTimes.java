package rufwerk.orders;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** What takes long in production and would take as long in tests. */
public class ShortTimes implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("rufwerk.events.heartbeat", "0.5S", "rufwerk.events.slowest", "3S");
    }

    @Override
    public void stop() {}
}
