package rufwerk.numbers.sms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class ForgetOldSmsComponentTest {
    @Inject
    IncomingMessages messages;

    @Inject
    ForgetOldSms forgetOldSms;

    @Inject
    Transactions transactions;

    private final UUID account = UUID.randomUUID();

    @Test
    void forgetsMessagesAfterThirtyDaysWithAllThatBelongsToThem() {
        keep(Instant.now().minus(Duration.ofDays(31)));
        IncomingSms young = keep(Instant.now().minus(Duration.ofDays(29)));

        transactions.run(forgetOldSms::forget);

        List<KeptSms> left = transactions.within(() -> messages.list(account, null, 10));
        assertThat(left).extracting(kept -> kept.sms().id()).containsExactly(young.id());
    }

    private IncomingSms keep(Instant receivedAt) {
        var sms = new IncomingSms(
                UUID.randomUUID(),
                account,
                new PhoneNumber("492214710000"),
                new SmsContent("Rufwerk", "Hello"),
                receivedAt);
        transactions.within(() -> messages.add(
                new CarrierMessageId(sms.id().toString()), sms, List.of(new Onward(Way.SMS, "4917612345678"))));
        return sms;
    }
}
