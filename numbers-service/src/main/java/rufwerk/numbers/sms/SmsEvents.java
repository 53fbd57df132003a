package rufwerk.numbers.sms;

import java.util.Map;
import rufwerk.kit.outbox.Topic;

/** Where text messages are announced. The key is the number in digits. */
public final class SmsEvents {
    public static final String RECEIVED = "numbers.sms.received";

    public static final Topic<SmsReceived> TOPIC =
            new Topic<>("numbers.events.v1", Map.of(SmsReceived.class, RECEIVED));

    private SmsEvents() {}
}
