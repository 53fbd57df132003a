package rufwerk.numbers.subscription;

import rufwerk.numbers.inventory.Direction;

/** A number an account has, with where it belongs. */
public record ActiveNumber(Subscription.Held subscription, Direction direction) {}
