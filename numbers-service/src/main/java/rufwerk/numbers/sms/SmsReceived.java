package rufwerk.numbers.sms;

import java.time.Instant;
import java.util.UUID;

/**
 * {@code numbers.sms.received}: a text message came in. What it says and who wrote it is for nobody else.
 *
 * @param phoneNumber E.164 with the plus sign
 * @param forwardings to how many places it goes on
 */
public record SmsReceived(UUID smsId, UUID accountId, String phoneNumber, int forwardings, Instant receivedAt) {

    public static SmsReceived of(IncomingSms sms, int forwardings) {
        return new SmsReceived(sms.id(), sms.accountId(), sms.number().withPlus(), forwardings, sms.receivedAt());
    }
}
