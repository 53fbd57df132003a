package rufwerk.orders.ordering;

import java.time.Duration;

/** The times that stand in the README, and a notice of the test's choice. */
record TestOrderingConfig(int cancellationNoticeDays) implements OrderingConfig {

    @Override
    public Duration verificationExpiry() {
        return Duration.ofDays(30);
    }

    @Override
    public Duration askAgainAfter() {
        return Duration.ofHours(1);
    }

    @Override
    public Duration giveUpAfter() {
        return Duration.ofHours(24);
    }

    @Override
    public String checkEvery() {
        return "off";
    }
}
