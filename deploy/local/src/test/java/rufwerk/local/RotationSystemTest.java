package rufwerk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.DemoData;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;

/** The master key is exchanged while customers go on. */
@ExtendWith(SuiteUnderTest.Extension.class)
class RotationSystemTest {
    private static final byte[] DOCUMENT = SmallPdf.of("Erika");
    private static final int ROTATIONS = 2;

    private final LocalStack stack;
    private final Customer customer;
    private final Operator operator;

    RotationSystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        Trace trace = Trace.begin();
        this.operator = suite.operator(trace);
        DemoAccount unhurried = operator.issueKeys(suite.account().id(), Map.of("requests_per_minute", 1_000_000));
        this.customer = new Customer(new Http(trace), stack.ports(), unhurried);
        new DemoData(operator, Path.of(""), new Progress(System.out)).awaitKeys(customer);
    }

    private interface Request {
        void perform();
    }

    @Test
    void failsNoRequestWhileTheMasterKeyIsExchanged() throws Exception {
        String verification = customer.createVerification(DOCUMENT);
        operator.approve(verification);
        List<Request> requests = List.of(
                // The secret behind the signature is opened for every request.
                () -> customer.zadarmaNumbers().ok(),
                // The document and the push secret are sealed.
                () -> customer.createVerification(DOCUMENT),
                () -> customer.order(
                        verification, stack.receiver().url(), stack.secrets().pushSecret()),
                // The document is opened.
                () -> assertThat(operator.document(verification)).isEqualTo(DOCUMENT),
                () -> operator.openAccount("Opened during a rotation"));

        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        AtomicLong performed = new AtomicLong();
        AtomicBoolean goOn = new AtomicBoolean(true);
        try (var load = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                requests.forEach(request -> load.submit(() -> {
                    while (goOn.get()) {
                        try {
                            request.perform();
                            performed.incrementAndGet();
                        } catch (RuntimeException | AssertionError failure) {
                            failures.add(failure);
                        }
                    }
                }));
                for (int rotation = 0; rotation < ROTATIONS; rotation++) {
                    stack.rotateMasterKey();
                    stack.forgetOldMasterKeys();
                }
            } finally {
                goOn.set(false);
            }
        }

        System.out.printf(
                "%d rotations of the master key: %d requests, %d failed%n",
                ROTATIONS, performed.get(), failures.size());
        assertThat(failures).isEmpty();
        assertThat(performed.get()).isPositive();
        assertThat(operator.document(verification)).isEqualTo(DOCUMENT);
    }
}
