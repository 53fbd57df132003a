package rufwerk.durchwahl.pool;

import java.util.Map;
import rufwerk.kit.outbox.Topic;

/** What the pool tells others; the record key is the tariff class. */
public final class PoolEvents {
    public static final String LOW = "durchwahl.pool.low";

    public static final Topic<PoolLow> TOPIC = new Topic<>("durchwahl.events.v1", Map.of(PoolLow.class, LOW));

    private PoolEvents() {}
}
