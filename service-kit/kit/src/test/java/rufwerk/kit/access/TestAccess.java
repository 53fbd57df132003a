package rufwerk.kit.access;

import java.util.List;
import java.util.Optional;

/** Limits that no test reaches by accident. */
record TestAccess(Optional<List<String>> trustedProxies) implements AccessConfig {
    TestAccess() {
        this(Optional.empty());
    }

    static TestAccess trusting(String... proxies) {
        return new TestAccess(Optional.of(List.of(proxies)));
    }

    @Override
    public Scope.Service service() {
        return Scope.Service.ORDERS;
    }

    @Override
    public int requestsPerCredential() {
        return 1_000_000;
    }

    @Override
    public int requestsPerAddress() {
        return 1_000_000;
    }

    @Override
    public int failuresPerAddress() {
        return 1_000_000;
    }
}
