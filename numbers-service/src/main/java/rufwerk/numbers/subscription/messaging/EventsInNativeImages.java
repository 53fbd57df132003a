package rufwerk.numbers.subscription.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import rufwerk.numbers.subscription.NumberReserved;
import rufwerk.numbers.subscription.RenewalChanged;
import rufwerk.numbers.subscription.SubscriptionEnded;
import rufwerk.numbers.subscription.SubscriptionParked;
import rufwerk.numbers.subscription.SubscriptionProlonged;
import rufwerk.numbers.subscription.SubscriptionRenewed;
import rufwerk.numbers.subscription.SubscriptionStarted;

/** Lets Jackson write events in a native image, where it sees only what is named. */
@RegisterForReflection(
        targets = {
            NumberReserved.class,
            SubscriptionStarted.class,
            SubscriptionRenewed.class,
            SubscriptionProlonged.class,
            SubscriptionParked.class,
            SubscriptionEnded.class,
            RenewalChanged.class
        })
class EventsInNativeImages {}
