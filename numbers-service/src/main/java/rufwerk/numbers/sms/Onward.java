package rufwerk.numbers.sms;

import java.util.List;
import java.util.stream.Stream;
import rufwerk.numbers.settings.EmailAddress;
import rufwerk.numbers.settings.SmsForwarding;

/** Where a message that has just come is to go. */
public record Onward(Way way, String target) {

    /**
     * Numbers are left out when one of ours sent the message: it was forwarded already, and two numbers that forward to
     * each other would never come to an end.
     */
    static List<Onward> of(SmsForwarding forwarding, boolean forwardedAlready) {
        Stream<Onward> mails =
                forwarding.addresses().stream().map(EmailAddress::text).map(address -> new Onward(Way.EMAIL, address));
        Stream<Onward> messages = forwardedAlready
                ? Stream.empty()
                : forwarding.numbers().stream().map(number -> new Onward(Way.SMS, number.digits()));
        Stream<Onward> posts =
                Stream.ofNullable(forwarding.slack()).map(webhook -> new Onward(Way.SLACK, webhook.text()));
        return Stream.of(mails, messages, posts).flatMap(each -> each).toList();
    }

    /** Personal. */
    @Override
    public String toString() {
        return way.code();
    }
}
