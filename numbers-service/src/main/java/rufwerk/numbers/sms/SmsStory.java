package rufwerk.numbers.sms;

import java.util.List;

/** A message, and what became of it in the order in which it was to go on. */
public record SmsStory(IncomingSms sms, List<Forwarding> forwardings) {

    public SmsStory {
        forwardings = List.copyOf(forwardings);
    }
}
