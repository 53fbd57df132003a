package rufwerk.numbers.support;

import rufwerk.numbers.subscription.LifecycleConfig;

/** How long numbers wait in tests: as long as by default. */
public record Lifecycles(int parkingDays, int restDays, int waitingDays, String checkEvery) implements LifecycleConfig {
    public static final Lifecycles USUAL = new Lifecycles(7, 30, 30, "off");
}
