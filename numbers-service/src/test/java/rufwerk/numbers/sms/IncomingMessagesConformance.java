package rufwerk.numbers.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.sms.Forwarding.State;

/** What every store of messages does, in memory and in PostgreSQL. */
public abstract class IncomingMessagesConformance {
    /** So that nobody forwards meanwhile what is only kept here. */
    private static final Instant MUCH_LATER = Instant.parse("2100-01-01T12:00:00Z");

    private static final Instant LONG_AGO = Instant.parse("2001-01-01T12:00:00Z");
    private static final List<Onward> ONWARD =
            List.of(new Onward(Way.EMAIL, "a@example.com"), new Onward(Way.SMS, "4917612345678"));

    private final UUID account = UUID.randomUUID();

    protected abstract IncomingMessages messages();

    protected abstract <T> T within(Supplier<Uni<T>> transaction);

    @Test
    void keepsAMessageWithWhatIsToBecomeOfIt() {
        var id = anyId();
        IncomingSms sms = anSms(MUCH_LATER);

        assertThat(add(id, sms)).isTrue();

        assertThat(within(() -> messages().find(id))).isEqualTo(sms);
        SmsStory story = within(() -> messages().story(account, sms.id()));
        assertThat(story.sms()).isEqualTo(sms);
        assertThat(story.forwardings())
                .extracting(forwarding -> new Onward(forwarding.way(), forwarding.target()))
                .isEqualTo(ONWARD);
        assertThat(story.forwardings()).allSatisfy(forwarding -> {
            assertThat(forwarding.state()).isEqualTo(State.WAITING);
            assertThat(forwarding.dueAt()).isEqualTo(MUCH_LATER);
            assertThat(forwarding.attempts()).isEmpty();
        });
    }

    @Test
    void keepsNothingOfASecondMessageUnderTheSameId() {
        var id = anyId();
        IncomingSms first = anSms(MUCH_LATER);
        add(id, first);

        assertThat(add(id, anSms(MUCH_LATER))).isFalse();

        assertThat(within(() -> messages().find(id))).isEqualTo(first);
        assertThat(listed(null, 10)).containsExactly(first);
    }

    @Test
    void listsAnAccountsOwnFromTheNewestOn() {
        IncomingSms first = anSms(MUCH_LATER);
        IncomingSms second = anSms(MUCH_LATER);
        IncomingSms third = anSms(MUCH_LATER);
        List.of(first, second, third).forEach(sms -> add(anyId(), sms));

        assertThat(listed(null, 2)).containsExactly(third, second);
        long last = within(() -> messages().list(account, null, 2)).getLast().sequence();
        assertThat(listed(last, 2)).containsExactly(first);
    }

    @Test
    void showsNothingToAnotherAccount() {
        IncomingSms sms = anSms(MUCH_LATER);
        add(anyId(), sms);

        assertThat(within(() -> messages().list(UUID.randomUUID(), null, 10))).isEmpty();
        assertThat(within(() -> messages().story(UUID.randomUUID(), sms.id()))).isNull();
    }

    @Test
    void forgetsWhatIsTooOldAFewAtATime() {
        for (int i = 0; i < 3; i++) {
            add(anyId(), anSms(LONG_AGO));
        }
        IncomingSms young = anSms(LONG_AGO.plus(Duration.ofSeconds(1)));
        add(anyId(), young);

        assertThat(forget(2)).isEqualTo(2);
        assertThat(forget(2)).isEqualTo(1);
        assertThat(listed(null, 10)).containsExactly(young);
        assertThat(within(() -> messages().forgetSome(LONG_AGO.plusSeconds(2), 10)))
                .isEqualTo(1);
    }

    private int forget(int atMost) {
        return within(() -> messages().forgetSome(LONG_AGO.plusSeconds(1), atMost));
    }

    private boolean add(CarrierMessageId id, IncomingSms sms) {
        return within(() -> messages().add(id, sms, ONWARD));
    }

    private List<IncomingSms> listed(Long before, int atMost) {
        return within(() -> messages().list(account, before, atMost)).stream()
                .map(KeptSms::sms)
                .toList();
    }

    private IncomingSms anSms(Instant receivedAt) {
        return new IncomingSms(
                UUID.randomUUID(),
                account,
                new PhoneNumber("492214710000"),
                new SmsContent("Ärztehaus", "Zeile 1\nZeile 2 🙂"),
                receivedAt);
    }

    private static CarrierMessageId anyId() {
        return new CarrierMessageId(UUID.randomUUID().toString());
    }
}
