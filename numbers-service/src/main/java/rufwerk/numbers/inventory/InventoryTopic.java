package rufwerk.numbers.inventory;

import java.util.Map;
import rufwerk.kit.outbox.Topic;

/** What the inventory tells others. The key is the id of the direction. */
public final class InventoryTopic {
    public static final String LOW = "numbers.inventory.low";

    public static final Topic<StockLow> TOPIC = new Topic<>("numbers.events.v1", Map.of(StockLow.class, LOW));

    private InventoryTopic() {}
}
