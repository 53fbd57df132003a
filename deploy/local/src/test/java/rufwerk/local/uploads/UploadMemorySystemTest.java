package rufwerk.local.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.local.SuiteUnderTest;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.demo.UploadingCustomer;
import rufwerk.local.stack.Footprint;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Service;

/** What documents-service takes of the machine, as the machine itself counts it, while many large files come in. */
@ExtendWith(SuiteUnderTest.Extension.class)
class UploadMemorySystemTest {
    private static final int MANY = 64;
    private static final int CHARACTERS = 20_000_000;
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Executor APART = task -> Thread.ofVirtual().start(task);

    /**
     * In memory, the files alone would be 1.3 GB. The heap has at most 256 MB (see {@link rufwerk.local.stack.Program}),
     * Netty's buffers beside it as much, and the JVM's own code and classes about 128 MB.
     */
    private static final long MOST_BYTES = 640L << 20;

    private final LocalStack stack;
    private final UploadingCustomer customer;

    UploadMemorySystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        this.customer = new UploadingCustomer(stack.ports().url(Service.DOCUMENTS), suite.account());
    }

    @Test
    void staysSmallWhileManyLargeFilesComeInAtOnce() {
        byte[] document = SmallPdf.of("x".repeat(CHARACTERS));
        long before = resident();
        CompletableFuture<?>[] uploads = Stream.generate(
                        () -> CompletableFuture.runAsync(() -> upload(document), APART))
                .limit(MANY)
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture<Void> all = CompletableFuture.allOf(uploads);

        long most = LongStream.generate(this::resident)
                .takeWhile(sample -> !all.isDone())
                .max()
                .orElse(0);

        all.join();
        System.out.printf(
                "%d uploads of %d MB at once: documents-service has %d MiB before, %d MiB at most, %d MiB after%n",
                MANY, document.length / 1_000_000, before >> 20, most >> 20, resident() >> 20);
        assertThat(most).isPositive().isLessThan(MOST_BYTES);
    }

    private void upload(byte[] document) {
        String name = UUID.randomUUID() + ".pdf";
        customer.uploadOnce(name, name, document);
    }

    private long resident() {
        LockSupport.parkNanos(GLANCE.toNanos());
        return stack.footprints().stream()
                .filter(footprint -> footprint.name().equals(Service.DOCUMENTS.fullName()))
                .mapToLong(Footprint::residentBytes)
                .sum();
    }
}
