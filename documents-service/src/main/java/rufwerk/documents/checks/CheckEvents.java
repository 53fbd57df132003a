package rufwerk.documents.checks;

import java.util.Map;
import rufwerk.kit.outbox.Topic;

/** What this feature publishes, and under which names. */
public final class CheckEvents {
    /** Keyed by check id. */
    public static final Topic<CheckEvent> TOPIC = new Topic<>(
            "documents.events.v1",
            Map.of(
                    NumberCheckApproved.class, "documents.number-check.approved",
                    NumberCheckRejected.class, "documents.number-check.rejected"));

    private CheckEvents() {}
}
