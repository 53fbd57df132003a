package rufwerk.durchwahl.lease;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The terms by default, but two parallel leases at most. */
public record TestTerms(Optional<List<String>> trustedProxies) implements LeaseTerms {

    public TestTerms() {
        this(Optional.empty());
    }

    public TestTerms trusting(String... proxies) {
        return new TestTerms(Optional.of(List.of(proxies)));
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
}
