package rufwerk.numbers.subscription;

import java.util.Map;
import rufwerk.kit.outbox.Topic;

/** Where subscriptions are announced. The key is the id of the subscription. */
public final class SubscriptionEvents {
    public static final Topic<SubscriptionEvent> TOPIC = new Topic<>(
            "numbers.events.v1",
            Map.of(
                    NumberReserved.class, "numbers.number.reserved",
                    SubscriptionStarted.class, "numbers.subscription.started",
                    SubscriptionRenewed.class, "numbers.subscription.renewed",
                    SubscriptionProlonged.class, "numbers.subscription.prolonged",
                    SubscriptionParked.class, "numbers.subscription.parked",
                    SubscriptionEnded.class, "numbers.subscription.ended",
                    RenewalChanged.class, "numbers.subscription.renewal_changed"));

    private SubscriptionEvents() {}
}
