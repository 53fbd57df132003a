package rufwerk.durchwahl.lease;

import java.util.Map;
import rufwerk.kit.outbox.Topic;

/** What this service tells the others; the record key is the durchwahl. */
public final class LeaseEvents {
    public static final String LEASED = "durchwahl.leased";

    public static final Topic<DurchwahlLeased> TOPIC =
            new Topic<>("durchwahl.events.v1", Map.of(DurchwahlLeased.class, LEASED));

    private LeaseEvents() {}
}
