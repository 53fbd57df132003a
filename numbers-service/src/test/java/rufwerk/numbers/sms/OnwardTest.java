package rufwerk.numbers.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.EmailAddress;
import rufwerk.numbers.settings.SlackWebhook;
import rufwerk.numbers.settings.SmsForwarding;

class OnwardTest {
    private static final SmsForwarding FORWARDING =
            new SmsForwarding(List.of(new PhoneNumber("4917612345678")), List.of(new EmailAddress("a@example.com")));

    @Test
    void isEveryMailboxAndEveryNumber() {
        assertThat(Onward.of(FORWARDING, false))
                .containsExactly(new Onward(Way.EMAIL, "a@example.com"), new Onward(Way.SMS, "4917612345678"));
    }

    @Test
    void isTheChannelOfSlackAsWell() {
        var slack = new SlackWebhook(URI.create("https://hooks.slack.com/services/T1/B1/secret"));

        assertThat(Onward.of(FORWARDING.withSlack(slack), true))
                .containsExactly(new Onward(Way.EMAIL, "a@example.com"), new Onward(Way.SLACK, slack.text()));
    }

    @Test
    void leavesNumbersOutThatMightSendItBack() {
        assertThat(Onward.of(FORWARDING, true)).containsExactly(new Onward(Way.EMAIL, "a@example.com"));
    }
}
