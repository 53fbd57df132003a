package rufwerk.local.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rufwerk.local.OwnSuite;
import rufwerk.local.demo.Answer;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.DemoData;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Replica;
import rufwerk.local.stack.Service;

/**
 * Both replicas of a service are exchanged, one after the other, as Kubernetes does it: SIGTERM, and no preStop hook. In a
 * suite of its own, as so many requests use up what an address may ask for.
 */
class RollingRestartSystemTest {
    private static final int REQUESTS = 2_500;
    private static final int CUSTOMERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Answers go on for so long after SIGTERM: nobody hears at once that a replica is not ready any more. */
    private static final Map<String, String> AS_IN_KUBERNETES =
            Map.of("SHUTDOWN_DELAY", "3S", "REQUESTS_PER_ADDRESS", "1000000");

    @TempDir
    private static Path folder;

    private static OwnSuite suite;

    private final LocalStack stack = suite.stack();
    private final DemoAccount account = suite.account();
    private final Http http = new Http(Trace.begin());
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void aSuite() {
        suite = OwnSuite.start(folder, Map.of("requests_per_minute", 1_000_000));
    }

    @AfterAll
    static void noSuite() {
        suite.close();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void failsNoRequestWhileReplicasAreExchanged(Service service) throws Exception {
        Replica first = stack.startReplica(service, AS_IN_KUBERNETES);
        Replica second = stack.startReplica(service, AS_IN_KUBERNETES);
        var goOn = new AtomicBoolean(true);
        try (var balancer = new Balancer(first, second);
                var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int i = 0; i < CUSTOMERS; i++) {
                    customers.submit(() -> askUntil(goOn, service, balancer));
                }
                first = exchange(service, first, balancer);
                second = exchange(service, second, balancer);
                await("all requests").atMost(PATIENCE).until(() -> answered.get() >= REQUESTS || !failures.isEmpty());
            } finally {
                goOn.set(false);
            }
        } finally {
            first.kill();
            second.kill();
        }

        System.out.printf(
                "%s: both replicas exchanged during %,d requests, %d failed%n",
                service.fullName(), answered.get(), failures.size());
        assertThat(failures).isEmpty();
    }

    /** The new one first, as with maxUnavailable: 0. */
    private Replica exchange(Service service, Replica old, Balancer balancer) {
        Replica next = stack.startReplica(service, AS_IN_KUBERNETES);
        balancer.add(next);
        await("requests to the new replica").atMost(PATIENCE).until(() -> balancer.sendsTo(next));
        int before = answered.get();
        old.close();
        assertThat(balancer.sendsTo(old)).isFalse();
        assertThat(answered.get()).isGreaterThan(before);
        return next;
    }

    private void askUntil(AtomicBoolean goOn, Service service, Balancer balancer) {
        while (goOn.get()) {
            try {
                Answer answer = ask(service, balancer.next());
                if (answer.isOk()) {
                    answered.incrementAndGet();
                } else {
                    failures.add(answer.toString());
                }
            } catch (RuntimeException failure) {
                failures.add(failure.toString());
            }
        }
    }

    private Answer ask(Service service, String url) {
        return switch (service) {
            case DURCHWAHL -> http.get(url + "/api/json/" + DemoData.DESTINATION, "X-Api-Key", account.key());
            case NUMBERS -> http.get(url + "/api/numbers/active", "X-Api-Key", account.key());
            case DOCUMENTS -> http.get(url + "/v1/requirements?country=DE&type=geographic", "X-Api-Key", account.key());
            case ORDERS -> http.get(url + "/v1/orders", "X-Api-Key", account.key());
        };
    }
}
