package rufwerk.durchwahl.book;

import java.time.Duration;

/** The terms by default, but two parallel leases at most. */
public record TestTerms(int mostWaiting) implements LeaseTerms {

    public TestTerms() {
        this(100);
    }

    @Override
    public Duration validity() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration rest() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Duration anonymousInterval() {
        return Duration.ofMinutes(2);
    }

    @Override
    public int maxParallel() {
        return 2;
    }

    @Override
    public int mostLeases() {
        return 1_000_000;
    }
}
