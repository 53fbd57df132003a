package rufwerk.numbers.inventory;

import java.util.Map;
import rufwerk.kit.outbox.Topic;

/** Where released numbers are announced. The key is the number in digits. */
public final class ReleaseEvents {
    public static final String RELEASED = "numbers.number.released";

    public static final Topic<NumberReleased> TOPIC =
            new Topic<>("numbers.events.v1", Map.of(NumberReleased.class, RELEASED));

    private ReleaseEvents() {}
}
