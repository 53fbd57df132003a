package rufwerk.numbers.sms.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.numbers.sms.IncomingSms;

/** A message that came in. */
record SmsView(
        UUID id,

        @Schema(examples = "492214710000") String number,

        @Schema(description = "A number or a name") String sender,

        String text,

        Instant receivedAt) {

    static SmsView of(IncomingSms sms) {
        return new SmsView(
                sms.id(),
                sms.number().digits(),
                sms.content().sender(),
                sms.content().text(),
                sms.receivedAt());
    }
}
