package rufwerk.numbers.subscription;

/** What this service says about a subscription. */
public sealed interface SubscriptionEvent
        permits NumberReserved,
                SubscriptionStarted,
                SubscriptionRenewed,
                SubscriptionProlonged,
                SubscriptionParked,
                SubscriptionEnded,
                RenewalChanged {}
