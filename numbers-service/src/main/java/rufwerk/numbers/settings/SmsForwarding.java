package rufwerk.numbers.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;

/**
 * Where text messages to a number go: at most ten numbers and ten mailboxes, each once.
 *
 * @param slack null: not to Slack
 */
public record SmsForwarding(
        List<PhoneNumber> numbers,
        List<EmailAddress> addresses,
        @Nullable SlackWebhook slack) {
    public static final int MOST = 10;
    public static final SmsForwarding NONE = new SmsForwarding(List.of(), List.of());

    public SmsForwarding {
        numbers = numbers.stream().distinct().toList();
        addresses = addresses.stream().distinct().toList();
        if (numbers.size() > MOST || addresses.size() > MOST) {
            throw new IllegalArgumentException("More than " + MOST + " of a kind");
        }
    }

    public SmsForwarding(List<PhoneNumber> numbers, List<EmailAddress> addresses) {
        this(numbers, addresses, null);
    }

    public SmsForwarding withNumbers(List<PhoneNumber> others) {
        return new SmsForwarding(others, addresses, slack);
    }

    public SmsForwarding withAddresses(List<EmailAddress> others) {
        return new SmsForwarding(numbers, others, slack);
    }

    public SmsForwarding withSlack(@Nullable SlackWebhook other) {
        return new SmsForwarding(numbers, addresses, other);
    }
}
