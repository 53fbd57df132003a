package rufwerk.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rufwerk.kit.testing.Folders;
import rufwerk.local.Progress;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.DemoData;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.MainJob;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.PortPlan;
import rufwerk.local.stack.Program;

/** Everything is lost, Kafka with it, and comes back from what was saved while customers went on. */
class BackupSystemTest {
    private static final byte[] DOCUMENT = SmallPdf.of("Erika");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Progress progress = new Progress(System.out);
    private final PortPlan ports = PortPlan.anywhereFree();

    @TempDir
    private Path saved;

    @TempDir
    private Path lost;

    @TempDir
    private Path empty;

    @Test
    void findsEverythingInAnEmptyStack() throws Exception {
        var backup = new Backup(saved);
        DemoAccount account;
        Before before;
        try (var stack = stackIn(lost)) {
            stack.start();
            var operator = operator(stack);
            account = new DemoData(operator, lost.resolve("data/account.json"), progress).load();
            var customer = customer(account);
            new DemoData(operator, lost.resolve("data/account.json"), progress).awaitKeys(customer);
            before = Before.in(stack, customer, operator, progress);
            takeWhileCustomersGoOn(backup, stack, customer);
        }
        Folders.delete(lost);

        backup.restore(empty);
        try (var stack = stackIn(empty)) {
            stack.start();
            before.assertFound(stack, customer(account), operator(stack));
        }
    }

    /** What customers and operators know of, and want to see again. */
    private record Before(
            String number,
            long completed,
            String lease,
            String verification,
            String waitingVerification,
            long waiting) {

        static Before in(LocalStack stack, Customer customer, Operator operator, Progress progress) {
            String verification = customer.createVerification(DOCUMENT);
            operator.approve(verification);
            long completed = order(stack, customer, verification);
            await("the order").atMost(PATIENCE).until(() -> stateOf(customer, completed), "COMPLETED"::equals);
            String waitingVerification = customer.createVerification(DOCUMENT);
            long waiting = order(stack, customer, waitingVerification);
            String number = new MainJob(stack, new Http(Trace.begin()), operator, customer, progress).run();
            String lease = customer.lease("txt", DemoData.DESTINATION).ok().text();
            return new Before(number, completed, lease, verification, waitingVerification, waiting);
        }

        void assertFound(LocalStack stack, Customer customer, Operator operator) {
            assertThat(stateOf(customer, completed)).isEqualTo("COMPLETED");
            assertThat(customer.activeNumbers()).contains(number.substring(1)).hasSize(2);
            assertThat(customer.numbersAtZadarma()).hasSameElementsAs(customer.activeNumbers());
            assertThat(operator.document(verification)).isEqualTo(DOCUMENT);
            assertThat(customer.lease("txt", DemoData.DESTINATION).ok().text()).isEqualTo(lease);

            // What waited goes on: the new Kafka carries what the old one can no longer.
            assertThat(stateOf(customer, waiting)).isEqualTo("AWAITING_VERIFICATION");
            operator.approve(waitingVerification);
            await("the order that waited")
                    .atMost(PATIENCE)
                    .until(() -> stateOf(customer, waiting), "COMPLETED"::equals);
            assertThat(customer.activeNumbers()).hasSize(3);
        }

        private static long order(LocalStack stack, Customer customer, String verification) {
            return customer.order(
                    verification, stack.receiver().url(), stack.secrets().pushSecret());
        }

        private static String stateOf(Customer customer, long order) {
            return customer.orderState(order).ok().json().path("state").asText();
        }
    }

    private void takeWhileCustomersGoOn(Backup backup, LocalStack stack, Customer customer) throws Exception {
        var goOn = new AtomicBoolean(true);
        var written = new AtomicInteger();
        try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            var others = customers.submit(() -> {
                while (goOn.get()) {
                    customer.createVerification(DOCUMENT);
                    written.incrementAndGet();
                }
                return true;
            });
            try {
                await("the first of them").atMost(PATIENCE).until(() -> written.get() > 0);
                backup.take(stack.postgres(), lost);
            } finally {
                goOn.set(false);
            }
            others.get();
        }
        assertThat(written.get()).isPositive();
    }

    private LocalStack stackIn(Path folder) {
        return new LocalStack(
                Folders.project(),
                folder,
                ports,
                Program.valueOf(System.getProperty("rufwerk.program", Program.JVM.name())),
                progress);
    }

    private Operator operator(LocalStack stack) {
        return new Operator(new Http(Trace.begin()), ports, stack.secrets());
    }

    private Customer customer(DemoAccount account) {
        return new Customer(new Http(Trace.begin()), ports, account);
    }
}
