package rufwerk.numbers.sms;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.sms.ReceiptOutcome.Different;
import rufwerk.numbers.sms.ReceiptOutcome.NotInService;
import rufwerk.numbers.sms.ReceiptOutcome.Taken;
import rufwerk.numbers.sms.ReceiptOutcome.Unwanted;
import rufwerk.numbers.subscription.Subscription.Running;
import rufwerk.numbers.subscription.Subscriptions;

/** Takes a message from a carrier, once, however often it is told. */
@ApplicationScoped
public class ReceiveSms {
    private final Subscriptions subscriptions;
    private final IncomingMessages messages;
    private final Clock clock;

    public ReceiveSms(Subscriptions subscriptions, IncomingMessages messages, Clock clock) {
        this.subscriptions = subscriptions;
        this.messages = messages;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<ReceiptOutcome> receive(CarrierMessageId id, PhoneNumber number, SmsContent content) {
        return messages.find(id)
                .chain(earlier -> earlier == null
                        ? subscriptions.inService(number).chain(held -> take(id, held, content))
                        : Uni.createFrom().item(compared(earlier, number, content)));
    }

    private Uni<ReceiptOutcome> take(CarrierMessageId id, @Nullable Running held, SmsContent content) {
        if (held == null) {
            return Uni.createFrom().item(new NotInService());
        }
        if (!held.settings().receivesSms()) {
            return Uni.createFrom().item(new Unwanted());
        }
        var sms = new IncomingSms(
                UUID.randomUUID(),
                held.accountId(),
                held.number(),
                content,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return isFromOneOfOurs(content)
                .map(forwardedAlready -> Onward.of(held.settings().smsForwarding(), forwardedAlready))
                .chain(onward -> add(id, sms, onward));
    }

    private Uni<Boolean> isFromOneOfOurs(SmsContent content) {
        return PhoneNumber.parse(content.sender())
                .map(sender -> subscriptions.inService(sender).map(held -> held != null))
                .orElse(Uni.createFrom().item(false));
    }

    /** Of two at the same moment, the second waits for the first and then finds what it kept. */
    private Uni<ReceiptOutcome> add(CarrierMessageId id, IncomingSms sms, List<Onward> onward) {
        return messages.add(id, sms, onward).chain(added -> {
            if (added) {
                Log.infof("SMS %s to %s goes on %d times", sms.id(), sms.number(), onward.size());
                return Uni.createFrom().item(new Taken(sms));
            }
            return messages.find(id).map(earlier -> compared(earlier, sms.number(), sms.content()));
        });
    }

    private static ReceiptOutcome compared(@Nullable IncomingSms earlier, PhoneNumber number, SmsContent content) {
        return earlier != null && earlier.says(number, content) ? new Taken(earlier) : new Different();
    }
}
