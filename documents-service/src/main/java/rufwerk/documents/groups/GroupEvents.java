package rufwerk.documents.groups;

import java.util.Map;
import rufwerk.kit.outbox.Topic;

/** What this feature publishes, and under which names. */
public final class GroupEvents {
    /** Keyed by file id. */
    public static final Topic<FileExpiring> TOPIC =
            new Topic<>("documents.events.v1", Map.of(FileExpiring.class, "documents.group-file.expiring"));

    private GroupEvents() {}
}
