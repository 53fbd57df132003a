package rufwerk.durchwahl.calls;

import java.util.Map;
import rufwerk.kit.outbox.Topic;

/** What this feature tells the other services; the record key is the durchwahl. */
public final class CallEvents {
    public static final String CALLED = "durchwahl.called";

    public static final Topic<DurchwahlCalled> TOPIC =
            new Topic<>("durchwahl.events.v1", Map.of(DurchwahlCalled.class, CALLED));

    private CallEvents() {}
}
