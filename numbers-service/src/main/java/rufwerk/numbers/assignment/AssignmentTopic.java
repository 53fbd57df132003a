package rufwerk.numbers.assignment;

import java.util.Map;
import rufwerk.kit.outbox.Topic;

/** Where assignments are announced. The key is the order id. */
public final class AssignmentTopic {
    public static final Topic<AssignmentEvent> TOPIC = new Topic<>(
            "numbers.events.v1",
            Map.of(
                    NumberAssigned.class, "numbers.number.assigned",
                    AssignmentFailed.class, "numbers.assignment.failed",
                    AssignmentEnded.class, "numbers.assignment.ended"));

    private AssignmentTopic() {}
}
