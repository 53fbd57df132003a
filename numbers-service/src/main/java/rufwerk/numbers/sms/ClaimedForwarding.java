package rufwerk.numbers.sms;

import java.util.UUID;
import rufwerk.numbers.inventory.PhoneNumber;

/**
 * A forwarding that this replica tries now.
 *
 * @param attempt counted from 1
 * @param number the one the message came to
 */
public record ClaimedForwarding(UUID id, int attempt, String target, PhoneNumber number, SmsContent content) {

    /** Never where it goes, or what it says. */
    @Override
    public String toString() {
        return "forwarding " + id;
    }
}
