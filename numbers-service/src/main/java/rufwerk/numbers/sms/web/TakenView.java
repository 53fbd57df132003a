package rufwerk.numbers.sms.web;

import java.time.Instant;
import java.util.UUID;
import rufwerk.numbers.sms.IncomingSms;

/** That a message is kept and goes on; says nothing of whose it is. */
record TakenView(UUID id, Instant receivedAt) {

    static TakenView of(IncomingSms sms) {
        return new TakenView(sms.id(), sms.receivedAt());
    }
}
