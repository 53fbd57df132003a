package rufwerk.numbers.sms;

import java.time.Instant;
import java.util.UUID;
import rufwerk.numbers.inventory.PhoneNumber;

/** A message to a number of an account. Whose it is stays as it was when the message came. */
public record IncomingSms(UUID id, UUID accountId, PhoneNumber number, SmsContent content, Instant receivedAt) {

    /** Whether a carrier that tells of a message again tells the same. */
    boolean says(PhoneNumber toNumber, SmsContent told) {
        return number.equals(toNumber) && content.equals(told);
    }
}
