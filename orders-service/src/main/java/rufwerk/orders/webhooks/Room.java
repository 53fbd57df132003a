package rufwerk.orders.webhooks;

import java.util.Map;

/**
 * How many more attempts may begin now.
 *
 * @param total over all
 * @param perLane of a lane that is not named
 * @param perHost of a host that is not named
 */
public record Room(int total, int perLane, int perHost, Map<String, Integer> lanes, Map<String, Integer> hosts) {
    public Room {
        lanes = Map.copyOf(lanes);
        hosts = Map.copyOf(hosts);
    }
}
