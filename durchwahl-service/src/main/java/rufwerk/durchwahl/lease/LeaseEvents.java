package rufwerk.durchwahl.lease;

import java.util.Map;
import rufwerk.kit.outbox.Topic;

/** What this service tells the others of its leases; the record key is the durchwahl. */
public final class LeaseEvents {
    public static final String LEASED = "durchwahl.leased";
    public static final String RENEWED = "durchwahl.renewed";
    public static final String RELEASED = "durchwahl.released";
    public static final String EXPIRED = "durchwahl.expired";

    public static final Topic<LeaseEvent> TOPIC = new Topic<>(
            "durchwahl.events.v1",
            Map.of(
                    DurchwahlLeased.class, LEASED,
                    DurchwahlRenewed.class, RENEWED,
                    DurchwahlReleased.class, RELEASED,
                    DurchwahlExpired.class, EXPIRED));

    private LeaseEvents() {}
}
