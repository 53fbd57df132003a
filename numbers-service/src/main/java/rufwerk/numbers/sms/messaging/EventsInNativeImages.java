package rufwerk.numbers.sms.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import rufwerk.numbers.sms.SmsReceived;

/** Lets Jackson write events in a native image, where it sees only what is named. */
@RegisterForReflection(targets = SmsReceived.class)
class EventsInNativeImages {}
