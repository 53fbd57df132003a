package rufwerk.numbers.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.AT_NOON;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.EmailAddress;
import rufwerk.numbers.settings.NumberSettings;
import rufwerk.numbers.settings.SmsForwarding;
import rufwerk.numbers.sms.ReceiptOutcome.Different;
import rufwerk.numbers.sms.ReceiptOutcome.NotInService;
import rufwerk.numbers.sms.ReceiptOutcome.Taken;
import rufwerk.numbers.sms.ReceiptOutcome.Unwanted;
import rufwerk.numbers.subscription.NewSubscription;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.SubscriptionsInMemory;

class ReceiveSmsTest {
    private static final CarrierMessageId ID = new CarrierMessageId("a7f3");
    private static final PhoneNumber NUMBER = new PhoneNumber("492214710000");
    private static final PhoneNumber OTHER = new PhoneNumber("492214710001");
    private static final SmsContent HELLO = new SmsContent("+4917612345678", "Hello");
    private static final SmsForwarding FORWARDING =
            new SmsForwarding(List.of(new PhoneNumber("4915112345678")), List.of(new EmailAddress("a@example.com")));

    private final UUID account = UUID.randomUUID();
    private final SubscriptionsInMemory subscriptions = new SubscriptionsInMemory();
    private final IncomingMessagesInMemory messages = new IncomingMessagesInMemory();
    private final ReceiveSms receiveSms = new ReceiveSms(subscriptions, messages, AT_NOON);

    @Test
    void keepsAMessageForWhoeverHasTheNumber() {
        inService(NUMBER, settings -> settings.withSmsForwarding(FORWARDING));

        var taken = (Taken) receive(ID, NUMBER, HELLO);

        assertThat(taken.sms()).isEqualTo(new IncomingSms(taken.sms().id(), account, NUMBER, HELLO, NOON));
        assertThat(messages.events())
                .containsExactly(new SmsReceived(taken.sms().id(), account, "+492214710000", 2, NOON));
    }

    @Test
    void givesTheSameAnswerAgainEvenWhenTheNumberIsNotInServiceAnyMore() {
        Subscription.Running running = inService(NUMBER, settings -> settings);
        ReceiptOutcome first = receive(ID, NUMBER, HELLO);
        subscriptions
                .save(running.switchRenewal(NOON).next().whenDue(7, Instant.parse("2026-12-21T12:00:00Z")))
                .await()
                .indefinitely();

        assertThat(receive(ID, NUMBER, HELLO)).isEqualTo(first);
        assertThat(receive(new CarrierMessageId("a7f4"), NUMBER, HELLO)).isInstanceOf(NotInService.class);
        assertThat(messages.events()).hasSize(1);
    }

    @Test
    void refusesAnotherMessageUnderTheSameId() {
        inService(NUMBER, settings -> settings);
        inService(OTHER, settings -> settings);
        receive(ID, NUMBER, HELLO);

        assertThat(receive(ID, OTHER, HELLO)).isInstanceOf(Different.class);
        assertThat(receive(ID, NUMBER, new SmsContent("+4917612345678", "Hello!")))
                .isInstanceOf(Different.class);
    }

    @Test
    void refusesWhatNobodyWants() {
        inService(NUMBER, settings -> settings.withSms(false));

        assertThat(receive(ID, NUMBER, HELLO)).isInstanceOf(Unwanted.class);
        assertThat(receive(ID, OTHER, HELLO)).isInstanceOf(NotInService.class);
        assertThat(messages.events()).isEmpty();
    }

    @Test
    void sendsWhatOneOfOurNumbersForwardedToNoOtherNumber() {
        inService(NUMBER, settings -> settings.withSmsForwarding(FORWARDING));
        inService(OTHER, settings -> settings);

        receive(ID, NUMBER, new SmsContent(OTHER.withPlus(), "Hello"));

        assertThat(messages.events())
                .singleElement()
                .satisfies(event -> assertThat(event.forwardings()).isOne());
    }

    private Subscription.Running inService(PhoneNumber number, UnaryOperator<NumberSettings> change) {
        var active = new InventoryNumber.Active(number, new DirectionId(1), account, NOON);
        var started = NewSubscription.start(
                UUID.randomUUID(),
                active,
                new Direction(active.direction(), anOffer()),
                Plan.of(PaymentInterval.MONTHLY));
        Subscription.Running running = subscriptions.add(started).await().indefinitely();
        var changed = running.with(change.apply(running.settings()));
        subscriptions.saveSettings(changed).await().indefinitely();
        return changed;
    }

    private ReceiptOutcome receive(CarrierMessageId id, PhoneNumber number, SmsContent content) {
        return receiveSms.receive(id, number, content).await().indefinitely();
    }
}
