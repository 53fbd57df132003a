package rufwerk.kit.access;

import java.util.List;
import java.util.Optional;

/** Limits that no test reaches by accident. */
record TestAccess(
        Optional<List<String>> trustedProxies,
        int requestsPerCredential,
        int requestsPerAddress,
        int failuresPerAddress)
        implements AccessConfig {
    private static final int PLENTY = 1_000_000;

    TestAccess() {
        this(Optional.empty(), PLENTY, PLENTY, PLENTY);
    }

    static TestAccess trusting(String... proxies) {
        return new TestAccess(Optional.of(List.of(proxies)), PLENTY, PLENTY, PLENTY);
    }

    TestAccess withRequestsPerAddress(int requests) {
        return new TestAccess(trustedProxies, requestsPerCredential, requests, failuresPerAddress);
    }

    TestAccess withFailures(int failures) {
        return new TestAccess(trustedProxies, requestsPerCredential, requestsPerAddress, failures);
    }

    @Override
    public Scope.Service service() {
        return Scope.Service.ORDERS;
    }
}
