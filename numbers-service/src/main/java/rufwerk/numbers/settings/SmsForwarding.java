package rufwerk.numbers.settings;

import java.util.List;
import rufwerk.numbers.inventory.PhoneNumber;

/** Where text messages to a number go: at most ten numbers and ten mailboxes, each once. */
public record SmsForwarding(List<PhoneNumber> numbers, List<EmailAddress> addresses) {
    public static final int MOST = 10;
    public static final SmsForwarding NONE = new SmsForwarding(List.of(), List.of());

    public SmsForwarding {
        numbers = numbers.stream().distinct().toList();
        addresses = addresses.stream().distinct().toList();
        if (numbers.size() > MOST || addresses.size() > MOST) {
            throw new IllegalArgumentException("More than " + MOST + " of a kind");
        }
    }

    public SmsForwarding withNumbers(List<PhoneNumber> others) {
        return new SmsForwarding(others, addresses);
    }

    public SmsForwarding withAddresses(List<EmailAddress> others) {
        return new SmsForwarding(numbers, others);
    }
}
